import { type Response, Router } from 'express'
import { type OnPaper, onPaper, takeBackToDraft } from '../../../usecases/surveys/editing/take-back-to-draft.js'
import type { WebDeps } from '../../deps.js'
import { formErrors } from '../../forms.js'
import { paths } from '../../paths.js'
import { openedEdition } from '../opened-edition.js'

/** Taking an edition back to draft. Where it is on paper already, that is said first, and seeing to the paper has to be ticked. */
export const backRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', async (_request, response) => show(response, await onPaper(deps, openedEdition(response).id)))
  router.post('/', async (request, response) => {
    const { id, code } = openedEdition(response)
    const { paper: seenTo, asked } = request.body ?? {}
    const taken = await takeBackToDraft(deps)(id, seenTo === 'gone')
    if (taken.outcome === 'on-paper') return show(response, taken.paper, asked === 'yes')
    response.redirect(303, paths.survey(code, 'draft'))
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const show = (response: Response, { sheets, piles }: OnPaper, isUnsure = false): void => {
  const { code, label } = openedEdition(response)
  const errors = isUnsure ? formErrors([['paper', 'Tick the box once no sheet of it is left']]) : undefined
  response
    .status(errors ? 422 : 200)
    .render('surveys/edition/back-to-draft.njk', { code, label, sheets, piles, errors })
}
