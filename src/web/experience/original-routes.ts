import { type Request, type Response, Router } from 'express'
import type { WebDeps } from '../deps.js'
import { type FormErrors, readForm } from '../forms.js'
import { paths } from '../paths.js'
import { listOf, withList } from './list.js'
import { afterOpening, hasOpened, noteOpening, REASONS, reasonForm } from './opening.js'
import { recordOf } from './record.js'
import { showRecord } from './show-record.js'

/** The original words and the recording, once the reader has said why they want them. */
export const originalRoutes = (deps: WebDeps): Router => {
  const router = Router({ mergeParams: true })
  router.get('/', async (request, response) => {
    if (await hasOpened(deps, response)) return showRecord(deps, request, response, { original: true })
    ask(request, response)
  })
  router.post('/', async (request, response) => {
    const given = readForm(reasonForm, request.body)
    if (!given.ok) return ask(request, response, given.errors)
    if (!(await hasOpened(deps, response))) await noteOpening(deps, response, given.data)
    response.redirect(303, afterOpening(request, response))
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const ask = (request: Request, response: Response, errors?: FormErrors): void => {
  const { reference } = recordOf(response)
  response.status(errors ? 422 : 200).render('experience/reason.njk', {
    reference,
    back: withList(paths.experience(reference), listOf(request)),
    reasons: Object.entries(REASONS).map(([value, text]) => ({ value, text })),
    values: request.body ?? {},
    errors,
  })
}
