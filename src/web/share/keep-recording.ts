import type { Request } from 'express'
import type { Draft } from '../../domain/draft.js'
import { keepDraftRecording } from '../../usecases/share/keep-draft-recording.js'
import type { WebDeps } from '../deps.js'
import { takeOrRefuse } from '../limiting.js'
import { senderAddress } from '../sender-address.js'
import { KILOBYTES_PER_ADDRESS, UPLOADS_PER_DRAFT } from './limits.js'

/** Keeps an uploaded recording in the draft, within what one browser and one address may send. */
export const keepRecording = async (
  deps: WebDeps,
  request: Request,
  draft: Draft,
  bytes: Uint8Array,
): Promise<Draft> => {
  await takeOrRefuse(deps.limits, UPLOADS_PER_DRAFT, draft.id)
  await takeOrRefuse(deps.limits, KILOBYTES_PER_ADDRESS, senderAddress(request), Math.ceil(bytes.byteLength / 1024))
  return keepDraftRecording(deps, draft, bytes)
}
