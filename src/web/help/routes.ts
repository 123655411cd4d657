import { Router } from 'express'
import type { WebDeps } from '../deps.js'
import { paths } from '../paths.js'
import { helpView } from './view.js'

/** Public: who can help, beyond the forum. */
export const helpRoutes = ({ directory, frame }: Pick<WebDeps, 'directory' | 'frame'>): Router => {
  const router = Router()
  router.get(paths.help(), async (request, response) => {
    response.render('help/index.njk', helpView(await directory.published(), frame, request.query.area))
  })
  return router
}
