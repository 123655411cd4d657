import { type Request, type Response, Router } from 'express'
import { recoveryCodePurpose } from '../../domain/one-time-link.js'
import type { WebDeps } from '../deps.js'
import { currentPerson } from '../middleware/session.js'
import { passwordRoutes } from './password-routes.js'
import { secondFactorRoutes } from './second-factor-routes.js'
import { signInRoutes } from './sign-in-routes.js'
import { accountView } from './view.js'

const SIGN_INS_SHOWN = 20

/** What a signed-in person may do with their own account. */
export const accountRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', (request, response) => show(deps, request, response))
  router.use(signInRoutes(deps))
  router.use('/password', passwordRoutes(deps))
  router.use('/second-factor', secondFactorRoutes(deps))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const show = async ({ clock, links, signIns }: WebDeps, request: Request, response: Response): Promise<void> => {
  const person = currentPerson(response)
  const now = clock.now()
  const [recoveryCodes, recent] = await Promise.all([
    links.countOpen(recoveryCodePurpose(person.id), now),
    signIns.recent(person.id, SIGN_INS_SHOWN),
  ])
  const hereId = request.session.signedIn?.signInId ?? null
  response.render(
    'account/index.njk',
    accountView(person, { recoveryCodes, recent, hereId, now, done: request.query.done }),
  )
}
