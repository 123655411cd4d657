import { type Request, type Response, Router } from 'express'
import { retryStep } from '../../usecases/retry-step.js'
import type { WebDeps } from '../deps.js'
import { notFound } from '../middleware/errors.js'
import { requirePermission } from '../middleware/permission.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { backToInbox } from './back-to-inbox.js'
import { fileRoutes } from './file-routes.js'
import { noteOpening, recordOf, withRecord } from './record.js'
import { typeRoutes } from './type-routes.js'
import { experienceView } from './view.js'

/** One record: redacted for everybody here, and original, with its recording, for those who may. */
export const experienceRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.use('/:reference', withRecord(deps))
  router.get('/:reference', (request, response) => show(deps, request, response, false))
  router.get('/:reference/original', requirePermission('read-original'), async (request, response) => {
    await noteOpening(deps, response)
    await show(deps, request, response, true)
  })
  router.use('/:reference', fileRoutes(deps))
  router.post('/:reference/try-again', requirePermission('retry-step'), async (_request, response) => {
    const { reference } = recordOf(response)
    await retryStep(deps)(reference, currentPerson(response).id)
    response.redirect(303, paths.experience(reference))
  })
  router.post('/:reference/follow-up', requirePermission('answer-people'), async (request, response, next) => {
    if (!(await deps.toDos.followUp(recordOf(response)))) return notFound(request, response, next)
    response.redirect(303, paths.toDo())
  })
  router.use('/:reference/type', requirePermission('type-words'), typeRoutes(deps))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const show = async (deps: WebDeps, request: Request, response: Response, original: boolean): Promise<void> => {
  const { experiences, frame, people } = deps
  const experience = recordOf(response)
  const [history, names] = await Promise.all([experiences.history(experience.id), people.names()])
  const context = { person: currentPerson(response), frame, history, names, original, inbox: backToInbox(request) }
  response.render('experience/show.njk', experienceView(experience, context))
}
