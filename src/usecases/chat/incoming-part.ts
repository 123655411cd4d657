import type { Conversation, StoredEvent } from '../../domain/chat/conversation-store.js'
import type { IncomingFile, IncomingMessage, Stated, SurveyLink } from '../../domain/incoming-message.js'
import type { BlobStore } from '../../domain/ports.js'
import type { Sealer } from '../../domain/secrets.js'
import type { MessageBody } from './open-media.js'

export interface IncomingPartDeps {
  blobs: Pick<BlobStore, 'get'>
  sealer: Pick<Sealer, 'openBytes'>
}

/**
 * One message of a chat as the one door takes it. The contributor is told by the keyed hash of the conversation alone.
 * @param answer where it answers a question of a survey
 */
export const incomingPart = (
  deps: IncomingPartDeps,
  { channel, contributorKey, state }: Conversation,
  { messageKey, at }: StoredEvent,
  body: MessageBody,
  answer?: { survey: SurveyLink; stated: Stated },
): IncomingMessage => {
  const text = wordsIn(body)
  const { consent, eventCode } = state
  const stated = { ...state.stated, ...answer?.stated }
  return {
    channel,
    externalId: messageKey,
    sender: { contributorKey },
    sentAt: new Date(at),
    consent,
    ...(text ? { text } : {}),
    ...fileIn(deps, body),
    ...(Object.keys(stated).length > 0 ? { stated } : {}),
    ...(eventCode ? { eventCode } : {}),
    ...(answer ? { survey: answer.survey } : {}),
  }
}

/** What was typed, be it beside a file. */
export const wordsIn = ({ content }: MessageBody): string | undefined => {
  if (content.kind === 'text') return content.text
  return 'caption' in content ? content.caption : undefined
}

// ---------------------------------------------------------------------------------------------------------------------

const fileIn = (
  { blobs, sealer }: IncomingPartDeps,
  { content, blob, as }: MessageBody,
): Pick<IncomingMessage, 'recording' | 'file'> => {
  if (!('media' in content) || !blob) return {}
  const { mimeType, seconds, name } = content.media
  const load = async () => sealer.openBytes(await blobs.get(blob))
  if (as === 'recording') return { recording: { mimeType, ...(seconds === undefined ? {} : { seconds }), load } }
  const file: IncomingFile = { mimeType, ...(name === undefined ? {} : { name }), load }
  return { file }
}
