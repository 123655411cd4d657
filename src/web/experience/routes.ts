import { type Request, type Response, Router } from 'express'
import { recordingsOf } from '../../domain/experience/original.js'
import type { Experience } from '../../domain/experience.js'
import { retryStep } from '../../usecases/retry-step.js'
import type { WebDeps } from '../deps.js'
import { requirePermission } from '../middleware/permission.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { sendRecording } from '../send-recording.js'
import { backToInbox } from './back-to-inbox.js'
import { noteListening, noteOpening, recordOf, withRecord } from './record.js'
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
  router.get('/:reference/recording', requirePermission('read-original'), (request, response) =>
    play(deps, request, response),
  )
  router.post('/:reference/try-again', requirePermission('retry-step'), async (_request, response) => {
    const { reference } = recordOf(response)
    await retryStep(deps)(reference, currentPerson(response).id)
    response.redirect(303, paths.experience(reference))
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

const play = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const audio = playableOf(recordOf(response))
  if (!audio) {
    response.status(404).end()
    return
  }
  await noteListening(deps, response)
  sendRecording(request, response, await deps.blobs.get(audio), audio.mimeType)
}

/** The copy that every browser can play, when the original is not. */
const playableOf = ({ original }: Experience) => {
  const [recording] = recordingsOf(original)
  return recording?.playable ?? recording?.audio
}
