import { Router } from 'express'
import type { WebDeps } from '../deps.js'
import { paths } from '../paths.js'
import { helpView } from './view.js'

/** Public: who can help, beyond the forum. */
export const helpRoutes = (deps: Pick<WebDeps, 'directory' | 'frame'>): Router => {
  const router = Router()
  router.get(paths.help(), async (request, response) => {
    response.render('help/index.njk', helpView(await deps.directory.published(), deps.frame, request.query.area))
  })
  return router
}
