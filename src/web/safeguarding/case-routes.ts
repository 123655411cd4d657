import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { hasCode } from '../../domain/errors.js'
import { uncover } from '../../usecases/reading-load/uncover.js'
import { actOnCase } from '../../usecases/safeguarding/act-on-case.js'
import { noteSeen } from '../../usecases/safeguarding/note-seen.js'
import { whoIsTold } from '../../usecases/safeguarding/who-is-told.js'
import type { WebDeps } from '../deps.js'
import { doneIn } from '../done.js'
import { readForm } from '../forms.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { type Acting, closeForm, liftForm, reopenForm, stepForm } from './case-forms.js'
import { openCase, openedCase } from './open-case.js'
import { type CasePage, showCase } from './show-case.js'

/** One case: read, taken in hand, written down, closed. Mounted at its reference. */
export const caseRoutes = (deps: WebDeps): Router => {
  const router = Router({ mergeParams: true })
  router.use(openCase(deps))
  router.get('/', async (request, response) => {
    await noteSeen(deps)(openedCase(response), currentPerson(response).id)
    await showCase(deps, response, 'case', { done: doneIn(DONE, request.query.done) })
  })
  router.get('/record', (_request, response) => showCase(deps, response, 'record'))
  router.post('/uncover', async (_request, response) => {
    await uncover(deps)(openedCase(response), currentPerson(response).id)
    response.redirect(303, `${paths.safeguardingCase(openedCase(response).reference)}#words`)
  })
  router.post('/look-after', (_request, response) =>
    act(deps, response, { action: { what: 'acknowledged' }, note: null }),
  )
  router.post('/hand-over', (request, response) => handOver(deps, request, response))
  router.post('/step', (request, response) => actByForm(deps, request, response, { form: stepForm, page: 'case' }))
  for (const { at, form, page } of FORMS) {
    router.get(at, (_request, response) => showCase(deps, response, page))
    router.post(at, (request, response) => actByForm(deps, request, response, { form, page }))
  }
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

interface Form {
  form: z.ZodType<Acting>
  /** Where it stands. */
  page: CasePage
}

const FORMS: (Form & { at: string })[] = [
  { at: '/close', form: closeForm, page: 'close' },
  { at: '/no-risk', form: liftForm, page: 'lift' },
  { at: '/reopen', form: reopenForm, page: 'reopen' },
]

const DONE = {
  acknowledged: 'You look after this now. The clock has stopped.',
  'handed-over': 'It is handed over.',
  told: 'Written down.',
  decided: 'Written down.',
  closed: 'The case is closed. You find it under “Closed”.',
  lifted: 'The flag is gone, and it is back in the inbox.',
  reopened: 'The case is open again.',
  raised: 'The flag is raised.',
}

const handOverForm = z.object({ to: z.string() })

/** To a colleague who may open the lane; anything else that is sent is no choice of the page's. */
const handOver = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(handOverForm, request.body)
  const { choices } = await whoIsTold(deps.people, await deps.safeguardingSettings.read())
  const to = given.ok ? choices.find(({ id }) => id === given.data.to) : undefined
  if (to) return act(deps, response, { action: { what: 'handed-over', to: to.id }, note: null })
  await showCase(deps, response, 'case', { status: 422, problem: 'Choose a person to hand it over to.' })
}

const actByForm = async (deps: WebDeps, request: Request, response: Response, { form, page }: Form): Promise<void> => {
  const given = readForm(form, request.body)
  if (given.ok) return act(deps, response, given.data)
  await showCase(deps, response, page, { status: 422, errors: given.errors, values: request.body })
}

const act = async (deps: WebDeps, response: Response, { action, note }: Acting): Promise<void> => {
  const { reference } = openedCase(response)
  try {
    await actOnCase(deps)(reference, action, currentPerson(response).id, note)
    response.redirect(303, `${paths.safeguardingCase(reference)}?done=${action.what}`)
  } catch (error) {
    if (!hasCode(error, 'superseded')) throw error
    await showCase(deps, response, 'case', { status: 409, problem: error.shownAs })
  }
}
