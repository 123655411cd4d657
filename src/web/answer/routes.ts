import express, { type RequestHandler, Router } from 'express'
import type { WebDeps } from '../deps.js'
import { LONGEST_FIELD } from '../form-with-recording.js'
import { checkRoutes } from './check-routes.js'
import { consentRoutes } from './consent-routes.js'
import { deleteRoutes } from './delete-routes.js'
import { goOnRoutes } from './go-on-routes.js'
import { questionRoutes } from './question-routes.js'
import { sentRoutes } from './sent-routes.js'
import { startRoutes } from './start-routes.js'

/**
 * The pages on which parents answer a survey. Nothing of it may stay in a shared browser's cache. It reads its forms itself, before
 * others refuse what is as long as some stories are.
 * @param room for long texts that arrive at one time
 */
export const answerRoutes = (deps: WebDeps, room: RequestHandler): Router => {
  const router = Router()
  router.use(
    '/answer',
    room,
    express.urlencoded({ extended: false, limit: LONGEST_FIELD }),
    (_request, response, next) => {
      response.set('Cache-Control', 'private, no-store')
      next()
    },
  )
  router.use(startRoutes(deps), questionRoutes(deps), goOnRoutes(deps), consentRoutes(deps))
  router.use(checkRoutes(deps), sentRoutes(deps), deleteRoutes(deps))
  return router
}
