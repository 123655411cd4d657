import type { ConversationStore, StoredEvent } from '../../domain/chat/conversation-store.js'
import { type ErrorCode, hasCode } from '../../domain/errors.js'
import type { BlobStore, Clock, Ids, Log, Reader, Transcriber } from '../../domain/ports.js'
import type { Sealer } from '../../domain/secrets.js'
import type { Transcript } from '../../domain/transcript.js'

export interface ListenToHeldDeps {
  conversations: Pick<ConversationStore, 'takeUnheard' | 'listened' | 'raise'>
  blobs: Pick<BlobStore, 'get'>
  sealer: Pick<Sealer, 'openBytes'>
  reader: Pick<Reader, 'read'>
  ids: Pick<Ids, 'experience'>
  clock: Clock
  log: Log
}

type Listener = Pick<Transcriber, 'transcribe'>

/**
 * Listens to voice notes that are held. Where there is no yes yet, for nothing but words that sound as if somebody may be in danger
 * (vital interests, UK GDPR article 6(1)(d) and 9(2)(c)), and what was heard is thrown away. Where there is one, the voice answers a
 * question of a survey, and the conversation is told what was heard.
 * @param where the transcriber works: what nobody has agreed to never leaves this server
 */
export const listenToHeld =
  (deps: ListenToHeldDeps) =>
  async (transcriber: Listener, where: 'here' | 'elsewhere' = 'here'): Promise<void> => {
    const next = () => takeNext(deps, where === 'here' ? 'any' : 'agreed')
    for (let taken = await next(); taken; taken = await next()) {
      await listen(deps, transcriber, taken)
      await deps.conversations.listened(taken.event.id, deps.clock.now())
    }
  }

// ---------------------------------------------------------------------------------------------------------------------

type Unheard = Awaited<ReturnType<ConversationStore['takeUnheard']>>[number]

/** Longer than listening takes. A process that dies meanwhile gives its note back after this. */
const LEASE_SECONDS = 600

/** Nothing is wrong with the note: another time it can be heard, and the next one could be heard no better now. */
const OUTAGES: ErrorCode[] = ['transcriber-unavailable', 'storage-unavailable', 'database-unavailable']

const takeNext = async (
  { conversations, clock }: ListenToHeldDeps,
  whose: 'agreed' | 'any',
): Promise<Unheard | undefined> => (await conversations.takeUnheard(clock.now(), 1, LEASE_SECONDS, whose))[0]

const listen = async (deps: ListenToHeldDeps, transcriber: Listener, next: Unheard): Promise<void> => {
  const { conversation, event } = next
  const heard = await hear(deps, transcriber, event)
  const told = { id: deps.ids.experience(), at: deps.clock.now() }
  if (conversation.state.consent) {
    const { text = '', durationSeconds: seconds = 0 } = heard ?? {}
    const answer = { ...told, key: `heard ${event.id}`, kind: 'heard', of: event.id, text, seconds } as const
    return deps.conversations.raise(conversation.id, answer)
  }
  if (heard && deps.reader.read(heard.text).safeguarding.level === 'urgent')
    await deps.conversations.raise(conversation.id, { ...told, key: `urgent ${event.id}`, kind: 'urgent' })
}

/** The record's own transcript comes once there is a yes; until then a note that cannot be heard changes nothing. */
const hear = (deps: ListenToHeldDeps, transcriber: Listener, event: StoredEvent): Promise<Transcript | null> =>
  transcriptOf(deps, transcriber, event).catch((error: unknown) => {
    if (OUTAGES.some(code => hasCode(error, code))) throw error
    deps.log.warn({ error }, 'a held voice note could not be listened to')
    return null
  })

const transcriptOf = async (
  { blobs, sealer }: ListenToHeldDeps,
  transcriber: Listener,
  { body }: StoredEvent,
): Promise<Transcript | null> => {
  if (body?.kind !== 'message' || body.as !== 'recording' || !body.blob) return null
  const bytes = sealer.openBytes(await blobs.get(body.blob))
  return (await transcriber.transcribe({ bytes, mimeType: 'application/octet-stream' })).transcript
}
