import express, { type ErrorRequestHandler, type Request, type Response, Router } from 'express'
import type { WebDeps } from '../deps.js'
import { sayWhenToRetry } from '../middleware/errors.js'
import { paths } from '../paths.js'
import { sendRecording } from '../send-recording.js'
import { statusOf } from '../status.js'
import { keepRecording } from './keep-recording.js'
import { draftToWrite, openDraft } from './open-draft.js'
import { tooLarge } from './share-upload.js'
import { wordsFor } from './words-view.js'

/** What the recorder in the page talks to: it puts the sound here the moment it stops, and plays it back from here. */
export const recordingRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get(paths.shareRecording(), async (request, response, next) => {
    const recording = (await openDraft(deps, request))?.recording
    if (!recording) return next()
    sendRecording(request, response, await deps.blobs.get(recording.audio), recording.audio.mimeType)
  })
  router.put(
    paths.shareRecording(),
    express.raw({ type: () => true, limit: deps.recordingLimits.bytes }),
    async (request: Request, response: Response) => {
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const draft = await draftToWrite(deps, request, response)
      const { recording } = await keepRecording(deps, request, draft, bytes)
      response.json({ seconds: recording?.seconds ?? null })
    },
    sayInPlainWords(deps),
  )
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** The recorder shows this sentence beside the sound, so it gets the sentence and no page. */
const sayInPlainWords =
  ({ recordingLimits, log }: WebDeps): ErrorRequestHandler =>
  (thrown: unknown, _request, response: Response, _next) => {
    const error = isBodyTooLarge(thrown) ? tooLarge(recordingLimits.bytes) : thrown
    if (statusOf(error) >= 500)
      log.error({ requestId: response.locals.requestId, error }, 'a recording could not be kept')
    sayWhenToRetry(response, error)
    response.status(statusOf(error)).json({ message: wordsFor(error) })
  }

/** What Express's own body reader throws. */
const isBodyTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'type' in error && error.type === 'entity.too.large'
