import { Router } from 'express'
import type { WebDeps } from '../deps.js'
import { apiKeyRoutes } from './api-key-routes.js'

/** For administrators. */
export const settingsRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', (_request, response) => response.render('settings/index.njk'))
  router.use('/api-keys', apiKeyRoutes(deps))
  return router
}
