import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import type { SafeguardingSettings } from '../../domain/safeguarding/settings.js'
import { type WhoIsTold, whoIsTold } from '../../usecases/safeguarding/who-is-told.js'
import type { WebDeps } from '../deps.js'
import { doneIn } from '../done.js'
import { type FormErrors, formErrors, readForm } from '../forms.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'

/** Who is the safeguarding lead, who stands in, and how soon somebody must act. */
export const settingsRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', async (request, response) => {
    const { leadId, deputyId, targets } = await deps.safeguardingSettings.read()
    const values = { lead: leadId ?? '', deputy: deputyId ?? '', ...targets }
    await show(deps, response, { values, done: doneIn(DONE, request.query.done) })
  })
  router.post('/', (request, response) => save(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const DONE = { saved: 'Saved.' }

const hours = (most: number) => {
  const problem = `Write a whole number of hours, from 1 to ${most}`
  return z.coerce.number(problem).int(problem).min(1, problem).max(most, problem)
}

const form = z.object({ lead: z.string(), deputy: z.string(), urgent: hours(72), concern: hours(336) })

const save = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(form, request.body)
  if (!given.ok) return show(deps, response, { values: request.body ?? {}, errors: given.errors })
  const { lead, deputy, ...targets } = given.data
  const { choices } = await whoIsTold(deps.people, { leadId: null, deputyId: null })
  const problem = nameProblem(lead, deputy, choices)
  if (problem) return show(deps, response, { values: request.body, errors: formErrors([problem]) })
  const settings: SafeguardingSettings = { leadId: lead || null, deputyId: deputy || null, targets }
  await deps.safeguardingSettings.save(settings, currentPerson(response).id, deps.clock.now())
  response.redirect(303, `${paths.safeguardingSettings()}?done=saved`)
}

const nameProblem = (lead: string, deputy: string, choices: WhoIsTold['choices']): [string, string] | null => {
  const mayBe = (id: string) => id === '' || choices.some(person => person.id === id)
  if (!mayBe(lead)) return ['lead', 'Choose somebody who may open the safeguarding page']
  if (!mayBe(deputy)) return ['deputy', 'Choose somebody who may open the safeguarding page']
  return lead !== '' && lead === deputy ? ['deputy', 'Choose somebody else than the lead'] : null
}

const show = async (
  deps: WebDeps,
  response: Response,
  asked: { values: unknown; errors?: FormErrors; done?: string | null },
): Promise<void> => {
  const { choices } = await whoIsTold(deps.people, { leadId: null, deputyId: null })
  const people = [{ value: '', text: 'Nobody yet' }, ...choices.map(({ id, name }) => ({ value: id, text: name }))]
  const view = { ...asked, people, back: paths.safeguarding() }
  response.status(asked.errors ? 422 : 200).render('safeguarding/settings.njk', view)
}
