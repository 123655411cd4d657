import { type Request, type Response, Router } from 'express'
import { recoveryCodePurpose } from '../../domain/one-time-link.js'
import type { WebDeps } from '../deps.js'
import { currentPerson, endSession } from '../middleware/session.js'
import { paths } from '../paths.js'
import { passwordRoutes } from './password-routes.js'
import { secondFactorRoutes } from './second-factor-routes.js'
import { accountView } from './view.js'

/** What a signed-in person may do with their own account. */
export const accountRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', async (request, response) => {
    const person = currentPerson(response)
    const recoveryCodes = await deps.links.countOpen(recoveryCodePurpose(person.id), deps.clock.now())
    response.render('account/index.njk', accountView(person, recoveryCodes, request.query.done))
  })
  router.post('/sign-out-everywhere', (request, response) => signOutEverywhere(deps, request, response))
  router.use('/password', passwordRoutes(deps))
  router.use('/second-factor', secondFactorRoutes(deps))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const signOutEverywhere = async ({ people, clock }: WebDeps, request: Request, response: Response): Promise<void> => {
  await people.endSessions(currentPerson(response).id, clock.now())
  await endSession(request)
  response.redirect(303, paths.signIn())
}
