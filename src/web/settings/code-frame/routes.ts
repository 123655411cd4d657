import { Router } from 'express'
import type { WebDeps } from '../../deps.js'
import { requirePermission } from '../../middleware/permission.js'
import { addRoutes } from './add-routes.js'
import { changeRoutes } from './change-routes.js'
import { lookRoutes } from './look-routes.js'
import { mergeRoutes } from './merge-routes.js'
import { newerRoutes } from './newer-routes.js'
import { orderRoutes } from './order-routes.js'
import { retireRoutes } from './retire-routes.js'
import { uploadRoutes } from './upload-routes.js'
import { versionRoutes } from './version-routes.js'

/** The list of themes: everybody who reads records may look at it, and those who keep it change it. */
export const codeFrameRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.use(lookRoutes(deps))
  router.use(requirePermission('edit-code-frame'))
  router.use(addRoutes(deps), changeRoutes(deps), mergeRoutes(deps), retireRoutes(deps), orderRoutes(deps))
  router.use(versionRoutes(deps), uploadRoutes(deps), newerRoutes(deps))
  return router
}
