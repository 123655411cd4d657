import { Router } from 'express'
import { retryStep } from '../../usecases/retry-step.js'
import type { WebDeps } from '../deps.js'
import { notFound } from '../middleware/errors.js'
import { requirePermission } from '../middleware/permission.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { decideRoutes } from './decide-routes.js'
import { fileRoutes } from './file-routes.js'
import { mergeRoutes } from './merge-routes.js'
import { notesRoutes } from './notes-routes.js'
import { originalRoutes } from './original-routes.js'
import { othersView } from './others-view.js'
import { recordOf, withRecord } from './record.js'
import { redactionRoutes } from './redaction-routes.js'
import { showRecord } from './show-record.js'
import { splitRoutes } from './split-routes.js'
import { typeRoutes } from './type-routes.js'
import { uncoverRoutes } from './uncover-routes.js'

/** One record: redacted for everybody here, and original, with its recording, for those who may. */
export const experienceRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.use('/:reference', withRecord(deps))
  router.get('/:reference', (request, response) => showRecord(deps, request, response))
  router.get('/:reference/others', async (request, response) => {
    const [experience, me] = [recordOf(response), currentPerson(response)]
    const [others, names] = await Promise.all([deps.review.lookAt(experience.reference, me.id), deps.people.names()])
    response.render('experience/_others.njk', { here: othersView(experience, others, names, request.query.version) })
  })
  router.use('/:reference/original', requirePermission('read-original'), originalRoutes(deps))
  router.use('/:reference', fileRoutes(deps))
  router.use('/:reference', uncoverRoutes(deps))
  router.use('/:reference', decideRoutes(deps))
  router.use('/:reference/notes', notesRoutes(deps))
  router.use('/:reference/split', requirePermission('review'), splitRoutes(deps))
  router.use('/:reference/redaction', requirePermission('review'), redactionRoutes(deps))
  router.use('/:reference', mergeRoutes(deps))
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
