import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import type { WebDeps } from '../deps.js'
import { notFound } from '../middleware/errors.js'
import { currentPerson, endSession } from '../middleware/session.js'
import { paths } from '../paths.js'

type SignInDeps = Pick<WebDeps, 'clock' | 'people' | 'signIns'>

/** Signing oneself out: on one other computer or phone, on all others, or everywhere. */
export const signInRoutes = (deps: SignInDeps): Router => {
  const router = Router()
  router.post('/sign-ins/:id/end', async (request, response, next) => {
    if (!z.uuid().safeParse(request.params.id).success) return notFound(request, response, next)
    await deps.signIns.end(currentPerson(response).id, request.params.id, deps.clock.now())
    response.redirect(303, `${paths.account()}?done=signed-out`)
  })
  router.post('/sign-out-others', async (request, response) => {
    const hereId = request.session.signedIn?.signInId
    if (hereId) await deps.signIns.endOthers(currentPerson(response).id, hereId, deps.clock.now())
    response.redirect(303, `${paths.account()}?done=signed-out-others`)
  })
  router.post('/sign-out-everywhere', (request, response) => signOutEverywhere(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const signOutEverywhere = async (
  { people, clock }: SignInDeps,
  request: Request,
  response: Response,
): Promise<void> => {
  await people.endSessions(currentPerson(response).id, clock.now())
  await endSession(request)
  response.redirect(303, paths.signIn())
}
