import { type Request, type Response, Router } from 'express'
import type { WebDeps } from '../deps.js'
import { paths } from '../paths.js'
import { bytesOf, recordingBody, sayInPlainWords } from '../recording-body.js'
import { sendRecording } from '../send-recording.js'
import { keepRecording } from './keep-recording.js'
import { draftToWrite, openDraft } from './open-draft.js'

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
    recordingBody(deps),
    async (request: Request, response: Response) => {
      const draft = await draftToWrite(deps, request, response)
      const { recording } = await keepRecording(deps, request, draft, bytesOf(request))
      response.json({ seconds: recording?.seconds ?? null })
    },
    sayInPlainWords(deps),
  )
  return router
}
