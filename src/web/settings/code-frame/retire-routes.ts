import { type Request, type Response, Router } from 'express'
import { editFrame } from '../../../usecases/code-frame/edit-frame.js'
import type { WebDeps } from '../../deps.js'
import { paths } from '../../paths.js'
import { type Again, attempt, changeValues, smallChange } from './attempt.js'
import { changeForm } from './form.js'
import { recordsOf } from './merge-routes.js'
import { type LiveCode, withCode, withLiveCode } from './opened-code.js'

/** What is not given any more, and what is given again. */
export const retireRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get(
    '/codes/:id/retire',
    withLiveCode(deps, (code, request, response) => show(deps, code, request, response)),
  )
  router.post(
    '/codes/:id/retire',
    withLiveCode(deps, (code, request, response) => retire(deps, code, request, response)),
  )
  router.post(
    '/codes/:id/bring-back',
    withCode(deps, async ({ id, name }, _request, response) => {
      const change = smallChange(deps, response, `Brought back ${name}`)
      const { outcome } = await editFrame(deps)({ kind: 'bring-back', id }, change)
      response.redirect(303, `${paths.code(id)}?done=${outcome === 'saved' ? 'back' : 'not-back'}`)
    }),
  )
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const retire = (deps: WebDeps, code: LiveCode, request: Request, response: Response): Promise<unknown> =>
  attempt(request, response, {
    form: changeForm,
    work: (_asked, change) => editFrame(deps)({ kind: 'retire', id: code.id }, change),
    again: again => show(deps, code, request, response, again),
    goOn: () => response.redirect(303, `${paths.code(code.id)}?done=retired`),
  })

const show = async (
  deps: WebDeps,
  { kind, id, name, theme }: LiveCode,
  { body }: Request,
  response: Response,
  again?: Again,
): Promise<void> => {
  response.status(again?.status ?? 200).render('settings/code-frame/retire.njk', {
    name,
    parts: kind === 'theme' ? theme.subthemes.map(subtheme => subtheme.name) : [],
    records: await recordsOf(deps, id),
    merge: paths.codeMerge(id),
    values: changeValues(deps, body),
    errors: again?.errors,
    back: paths.code(id),
  })
}
