import { type RequestHandler, Router } from 'express'
import type { WebDeps } from '../deps.js'
import { aboutRoutes } from './about-routes.js'
import { checkRoutes } from './check-routes.js'
import { consentRoutes } from './consent-routes.js'
import { deleteRoutes } from './delete-routes.js'
import { recordingRoutes } from './recording-routes.js'
import { sentRoutes } from './sent-routes.js'
import { wordsRoutes } from './words-routes.js'

/**
 * The parents' form, page by page. Nothing of it may stay in a shared browser's cache.
 * @param room for the recordings that arrive at one time
 */
export const shareRoutes = (deps: WebDeps, room: RequestHandler): Router => {
  const router = Router()
  router.use('/share', room, (_request, response, next) => {
    response.set('Cache-Control', 'private, no-store')
    next()
  })
  router.use(wordsRoutes(deps), recordingRoutes(deps), aboutRoutes(deps), consentRoutes(deps), checkRoutes(deps))
  router.use(sentRoutes(deps.site), deleteRoutes(deps))
  return router
}
