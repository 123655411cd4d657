import { Router } from 'express'
import { forgetDraft } from '../../usecases/share/forget-draft.js'
import type { WebDeps } from '../deps.js'
import { paths } from '../paths.js'
import { takeDraftId } from './draft-cookie.js'
import { openDraft } from './open-draft.js'

/** For those who would rather not send it after all. */
export const deleteRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.post(paths.shareDelete(), async (request, response) => {
    const draft = await openDraft(deps, request)
    if (draft) await forgetDraft(deps, draft)
    takeDraftId(response, deps.site)
    response.redirect(303, paths.shareDeleted())
  })
  router.get(paths.shareDeleted(), (_request, response) => response.render('share/deleted.njk'))
  return router
}
