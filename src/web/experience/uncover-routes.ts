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
    response.redirect(303, `${withList(pageOf(request, response), listOf(request))}#words`)
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** The page on which they were covered. */
const pageOf = (request: Request, response: Response): string => {
  const { reference } = recordOf(response)
  if (request.query.then === 'split') return paths.experienceSplit(reference)
  if (request.query.then === 'type') return paths.experienceType(reference)
  return isOnOriginal(request) ? paths.experienceOriginal(reference) : paths.experience(reference)
}
