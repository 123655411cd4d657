import type { ChatContent, ChatMedia } from '../../domain/chat/chat-event.js'
import type { ChatLine } from '../../domain/chat/chat-line.js'
import type { EventBody, StoredEvent } from '../../domain/chat/conversation-store.js'
import { AppError, hasCode, isOutage } from '../../domain/errors.js'
import type { FileCheck } from '../../domain/file-check.js'
import type { BlobStore } from '../../domain/ports.js'
import type { RecordingCheck } from '../../domain/recording-check.js'
import type { Sealer } from '../../domain/secrets.js'
import { heldKey, SEALED } from './hear.js'

export interface OpenMediaDeps {
  /** The line of the event's channel, or undefined when this process does not hold it. */
  line: Pick<ChatLine, 'fetch'> | undefined
  blobs: Pick<BlobStore, 'get' | 'put'>
  sealer: Pick<Sealer, 'sealBytes' | 'openBytes'>
  recordings: RecordingCheck
  files: FileCheck
}

export type MediaContent = Extract<ChatContent, { media: ChatMedia }>
export type MessageBody = Extract<EventBody, { kind: 'message' }>

/** What became of a file that was sent: safe with us, as what it really is; to be fetched later; or not to be had. */
export type Opened =
  | { outcome: 'safe'; body: MessageBody & { as: 'recording' | 'file' } }
  | { outcome: 'later' }
  | { outcome: 'lost' | 'too-large' }

/** Tries to fetch a file before we ask for it to be sent again; the waits between them add up to about two minutes. */
const MOST_TRIES = 5
/** While our token is refused, an operator has to act first and could be asleep: about three days. Platforms keep files for longer. */
const MOST_TRIES_WHEN_REFUSED = 150

/** Fetches the bytes if they are not here yet, seals them away, and looks what they are. */
export const openMedia = async (
  deps: OpenMediaDeps,
  event: Pick<StoredEvent, 'id' | 'tries'>,
  body: MessageBody,
  content: MediaContent,
): Promise<Opened> => {
  try {
    const bytes = await bytesOf(deps, body, content)
    const as = await kindOf(deps, content, bytes)
    const blob = body.blob ?? (await deps.blobs.put(heldKey(event.id), deps.sealer.sealBytes(bytes), SEALED))
    return { outcome: 'safe', body: { ...body, blob, as } }
  } catch (error) {
    return failed(error, event.tries)
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const bytesOf = async (
  { line, blobs, sealer }: OpenMediaDeps,
  { blob }: MessageBody,
  { media }: MediaContent,
): Promise<Uint8Array> => {
  if (blob) return sealer.openBytes(await blobs.get(blob))
  if (media.handle === null || !line) throw new AppError('media-gone', 'What was sent could not be fetched.')
  return line.fetch(media.handle)
}

/** A voice note that no one can play is kept as a file: a person may still make something of it. */
const kindOf = async (
  { recordings, files }: OpenMediaDeps,
  content: MediaContent,
  bytes: Uint8Array,
): Promise<'recording' | 'file'> => {
  try {
    recordings.check(bytes)
    return 'recording'
  } catch (error) {
    if (content.kind === 'voice' && !hasCode(error, 'not-a-recording')) throw error
  }
  await files.check(bytes)
  return 'file'
}

const failed = (error: unknown, tries: number): Opened => {
  if (hasCode(error, 'recording-too-large') || hasCode(error, 'recording-too-long')) return { outcome: 'too-large' }
  if (mayComeYet(error, tries)) return { outcome: 'later' }
  if (error instanceof AppError && !isOutage(error)) return { outcome: 'lost' }
  throw error
}

const mayComeYet = (error: unknown, tries: number): boolean => {
  if (hasCode(error, 'channel-refused')) return tries + 1 < MOST_TRIES_WHEN_REFUSED
  return error instanceof AppError && error.retryable && tries + 1 < MOST_TRIES
}
