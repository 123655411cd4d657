import type { ConversationStore, StoredEvent } from '../../domain/chat/conversation-store.js'
import { type ErrorCode, hasCode } from '../../domain/errors.js'
import type { BlobStore, Clock, Ids, Log, Reader, Transcriber } from '../../domain/ports.js'
import type { Sealer } from '../../domain/secrets.js'

export interface ListenToHeldDeps {
  conversations: Pick<ConversationStore, 'takeUnheard' | 'listened' | 'raise'>
  blobs: Pick<BlobStore, 'get'>
  sealer: Pick<Sealer, 'openBytes'>
  reader: Pick<Reader, 'read'>
  ids: Pick<Ids, 'experience'>
  clock: Clock
  log: Log
}

/** One that runs here: what nobody has agreed to never leaves this server. */
type LocalTranscriber = Pick<Transcriber, 'transcribe'>

/**
 * Listens to voice notes that are held without a yes, for nothing but words that sound as if somebody may be in danger (vital
 * interests, UK GDPR article 6(1)(d) and 9(2)(c)). What was heard is thrown away.
 */
export const listenToHeld =
  (deps: ListenToHeldDeps) =>
  async (transcriber: LocalTranscriber): Promise<void> => {
    for (let next = await takeNext(deps); next; next = await takeNext(deps)) {
      if (await soundsUrgent(deps, transcriber, next.event)) await tellOf(deps, next)
      await deps.conversations.listened(next.event.id, deps.clock.now())
    }
  }

// ---------------------------------------------------------------------------------------------------------------------

type Unheard = Awaited<ReturnType<ConversationStore['takeUnheard']>>[number]

/** Longer than listening takes. A process that dies meanwhile gives its note back after this. */
const LEASE_SECONDS = 600

/** Nothing is wrong with the note: another time it can be heard, and the next one could be heard no better now. */
const OUTAGES: ErrorCode[] = ['transcriber-unavailable', 'storage-unavailable', 'database-unavailable']

const takeNext = async ({ conversations, clock }: ListenToHeldDeps): Promise<Unheard | undefined> =>
  (await conversations.takeUnheard(clock.now(), 1, LEASE_SECONDS))[0]

/** The record's own transcript comes once there is a yes; until then a note that cannot be heard changes nothing. */
const soundsUrgent = (deps: ListenToHeldDeps, transcriber: LocalTranscriber, event: StoredEvent): Promise<boolean> =>
  hearsUrgency(deps, transcriber, event).catch((error: unknown) => {
    if (OUTAGES.some(code => hasCode(error, code))) throw error
    deps.log.warn({ error }, 'a held voice note could not be listened to')
    return false
  })

const tellOf = ({ conversations, ids, clock }: ListenToHeldDeps, { conversation, event }: Unheard): Promise<void> => {
  const urgent = { id: ids.experience(), key: `urgent ${event.id}`, kind: 'urgent', at: clock.now() } as const
  return conversations.raise(conversation.id, urgent)
}

const hearsUrgency = async (
  { blobs, sealer, reader }: ListenToHeldDeps,
  transcriber: LocalTranscriber,
  { body }: StoredEvent,
): Promise<boolean> => {
  if (body?.kind !== 'message' || body.as !== 'recording' || !body.blob) return false
  const bytes = sealer.openBytes(await blobs.get(body.blob))
  const { transcript } = await transcriber.transcribe({ bytes, mimeType: 'application/octet-stream' })
  return reader.read(transcript.text).safeguarding.level === 'urgent'
}
