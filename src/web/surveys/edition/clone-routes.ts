import { type Request, type Response, Router } from 'express'
import { codeFor } from '../../../domain/surveys/drafting/edition-code.js'
import { cloneEdition } from '../../../usecases/surveys/editing/clone-edition.js'
import type { WebDeps } from '../../deps.js'
import { type FormErrors, formErrors, readForm } from '../../forms.js'
import { currentPerson } from '../../middleware/session.js'
import { paths } from '../../paths.js'
import { openedEdition } from '../opened-edition.js'
import { namesForm, TAKEN } from './names-form.js'

/** Beginning the next edition as a copy of the opened one. */
export const cloneRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', async (_request, response) => show(response, await proposed(deps, response)))
  router.post('/', (request, response) => clone(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** `2027` after `2026`, and the address with it; any other label is for a person to choose. */
const proposed = async ({ surveys }: WebDeps, response: Response): Promise<{ label: string; code: string }> => {
  const { label, code } = openedEdition(response)
  const next = /^\d{4}$/.test(label) ? String(Number(label) + 1) : ''
  const taken = (await surveys.editions()).map(edition => edition.code)
  const words = code.includes(label) ? code.replace(label, next) : `${code} ${next}`
  return { label: next, code: next ? codeFor(words, taken) : '' }
}

const clone = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(namesForm, request.body)
  if (!given.ok) return show(response, request.body ?? {}, given.errors)
  const cloned = await cloneEdition(deps)(openedEdition(response), given.data, currentPerson(response).id)
  if (cloned.outcome !== 'added') return show(response, given.data, formErrors([[...TAKEN[cloned.outcome]]]))
  response.redirect(303, paths.surveyDraft(cloned.edition.code))
}

const show = (response: Response, values: { label?: string; code?: string }, errors?: FormErrors): void => {
  const { code, label } = openedEdition(response)
  response.status(errors ? 422 : 200).render('surveys/edition/clone.njk', { code, label, values, errors })
}
