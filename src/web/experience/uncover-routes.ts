import { type Request, type Response, Router } from 'express'
import { uncover } from '../../usecases/reading-load/uncover.js'
import type { WebDeps } from '../deps.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { listOf, withList } from './list.js'
import { recordOf } from './record.js'
import { isOnOriginal } from './show-record.js'

/** Choosing to read words that may be hard to read. */
export const uncoverRoutes = (deps: WebDeps): Router => {
  const router = Router({ mergeParams: true })
  router.post('/uncover', async (request, response) => {
    await uncover(deps)(recordOf(response), currentPerson(response).id)
    response.redirect(303, afterUncovering(request, response))
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** The page on which they were covered. */
const afterUncovering = (request: Request, response: Response): string => {
  const { reference } = recordOf(response)
  const list = listOf(request)
  if (request.query.then === 'split') return withList(paths.experienceSplit(reference), list)
  if (request.query.then === 'redaction') return withList(paths.experienceRedaction(reference), list)
  if (request.query.then === 'type') return withList(paths.experienceType(reference), list)
  const page = isOnOriginal(request) ? paths.experienceOriginal(reference) : paths.experience(reference)
  return `${withList(page, list)}#words`
}
