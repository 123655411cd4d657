import { type Request, type Response, Router } from 'express'
import { hasCode } from '../../../domain/errors.js'
import { nameEdition } from '../../../usecases/surveys/editing/name-edition.js'
import type { WebDeps } from '../../deps.js'
import { type FormErrors, formErrors, readForm } from '../../forms.js'
import { paths } from '../../paths.js'
import { openedEdition } from '../opened-edition.js'
import { allNamesForm } from './names-form.js'

/** The names of a survey and of the opened edition, and the edition's address. */
export const nameRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', async (_request, response) => {
    const { surveyId, label, code } = openedEdition(response)
    const survey = await deps.surveys.survey(surveyId)
    show(response, { name: survey?.name ?? '', label, code })
  })
  router.post('/', (request, response) => save(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const save = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const edition = openedEdition(response)
  const sent = { code: edition.code, ...request.body }
  const given = readForm(allNamesForm, sent)
  if (!given.ok) return show(response, sent, given.errors)
  try {
    const { code } = await nameEdition(deps)(edition.id, given.data)
    response.redirect(303, paths.survey(code, 'named'))
  } catch (error) {
    if (!hasCode(error, 'invalid-message')) throw error
    show(
      response,
      given.data,
      formErrors([['label', 'Another edition has this name or this address. Choose another one']]),
    )
  }
}

const show = (response: Response, values: Record<string, unknown>, errors?: FormErrors): void => {
  const { code, label, state } = openedEdition(response)
  const canMove = state === 'draft'
  response.status(errors ? 422 : 200).render('surveys/edition/name.njk', { code, label, canMove, values, errors })
}
