import { type Request, type Response, Router } from 'express'
import { attachmentsOf, recordingsOf } from '../../domain/experience/original.js'
import type { BlobRef } from '../../domain/ports.js'
import type { WebDeps } from '../deps.js'
import { fileKindOf, isSafePicture } from '../file-kinds.js'
import { requirePermission } from '../middleware/permission.js'
import { sendRecording } from '../send-recording.js'
import { blobName } from './messages-view.js'
import { requireOpening } from './opening.js'
import { recordOf } from './record.js'

type Deps = Pick<WebDeps, 'experiences' | 'clock' | 'blobs'>

/** The recordings and files of one record, for those who may see the original and have said why. Behind `withRecord`. */
export const fileRoutes = (deps: Deps): Router => {
  const router = Router({ mergeParams: true })
  router.use(['/recording', '/file', '/picture'], requirePermission('read-original'), requireOpening(deps))
  router.get('/recording/:name', (request, response) => play(deps, request, response))
  router.get('/file/:name', (request, response) => download(deps, request, response))
  router.get('/picture/:name', (request, response) => showPicture(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** As the copy that every browser can play, when the original is not. */
const play = async (deps: Deps, request: Request, response: Response): Promise<void> => {
  const { original } = recordOf(response)
  const recording = recordingsOf(original).find(({ audio }) => blobName(audio) === request.params.name)
  if (!recording) return notThere(response)
  const audio = recording.playable ?? recording.audio
  sendRecording(request, response, await deps.blobs.get(audio), audio.mimeType)
}

/** The name under which it is saved tells of the record alone: the sender's own could tell of a child. */
const download = async (deps: Deps, request: Request, response: Response): Promise<void> => {
  const file = fileNamed(request, response)
  if (!file) return notThere(response)
  response.attachment(`${recordOf(response).reference}.${fileKindOf(file.mimeType).extension}`)
  await sendFile(deps, response, file)
}

const showPicture = async (deps: Deps, request: Request, response: Response): Promise<void> => {
  const file = fileNamed(request, response)
  if (!file || !isSafePicture(file.mimeType)) return notThere(response)
  await sendFile(deps, response, file)
}

const fileNamed = (request: Request, response: Response): BlobRef | undefined =>
  attachmentsOf(recordOf(response).original).find(({ file }) => blobName(file) === request.params.name)?.file

/** Anybody can send anything: a browser that opens it by itself must run nothing of it. */
const sendFile = async ({ blobs }: Deps, response: Response, file: BlobRef): Promise<void> => {
  response.set({
    'Cache-Control': 'private, no-store',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Content-Type': file.mimeType,
    'X-Content-Type-Options': 'nosniff',
  })
  response.send(Buffer.from(await blobs.get(file)))
}

const notThere = (response: Response): void => {
  response.status(404).end()
}
