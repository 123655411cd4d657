import express, { type Express } from 'express'
import { accessibilityRoutes } from './accessibility/routes.js'
import { answerRoutes } from './answer/routes.js'
import { apiRoutes } from './api/routes.js'
import { apiDocsRoutes } from './api-docs/routes.js'
import type { WebDeps } from './deps.js'
import { firstAdministratorRoutes } from './first-administrator/routes.js'
import { healthRoutes } from './health/routes.js'
import { helpRoutes } from './help/routes.js'
import { homeRoutes } from './home/routes.js'
import { joinRoutes } from './join/routes.js'
import { refuseCrossOrigin } from './middleware/cross-origin.js'
import { notFound, showError } from './middleware/errors.js'
import { requestLog } from './middleware/request-log.js'
import { roomForUploads } from './middleware/room-for-uploads.js'
import { securityHeaders } from './middleware/security-headers.js'
import { sessions } from './middleware/session.js'
import { staticAssets } from './middleware/static-assets.js'
import { newPasswordLinkRoutes } from './new-password-link/routes.js'
import { privacyRoutes } from './privacy/routes.js'
import { shareRoutes } from './share/routes.js'
import { signInRoutes } from './sign-in/routes.js'
import { signedInPages } from './signed-in-pages.js'
import { setUpViews } from './views.js'

/** What fits beside the rest into the smallest machine that we run on; more where larger recordings are allowed. */
const UPLOAD_MEMORY = 256 * 1024 * 1024

/** The whole web side, in the order in which a request meets it. */
export const createApp = (deps: WebDeps): Express => {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', deps.site.trustProxy)
  app.set('query parser', 'simple')

  const room = roomForUploads(Math.max(UPLOAD_MEMORY, 4 * deps.recordingLimits.bytes))
  app.use(requestLog(deps.log))
  app.use(healthRoutes(deps.health))
  for (const { at, handler } of deps.webhooks) app.use(at, room, handler)
  app.use('/api', apiRoutes(deps.api, room))
  app.use(securityHeaders(deps.site))
  app.use(staticAssets(deps.assets))
  setUpViews(app, deps)
  app.use(refuseCrossOrigin(deps.site))
  app.use(answerRoutes(deps, room))
  app.use(express.urlencoded({ extended: false, limit: '100kb' }))

  app.use(homeRoutes())
  app.use(shareRoutes(deps, room))
  app.use(helpRoutes(deps))
  app.use(privacyRoutes(deps))
  app.use(accessibilityRoutes())
  app.use(apiDocsRoutes(deps.site))

  app.use(sessions(deps))
  app.use(firstAdministratorRoutes(deps))
  app.use(joinRoutes(deps))
  app.use(newPasswordLinkRoutes(deps))
  app.use(signInRoutes(deps))
  app.use(signedInPages(deps, room))

  app.use(notFound)
  app.use(showError(deps.log))
  return app
}
