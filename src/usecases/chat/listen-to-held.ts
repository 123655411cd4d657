import type { ConversationStore, StoredEvent } from '../../domain/chat/conversation-store.js'
import type { BlobStore, Clock, Ids, Log, Reader, Transcriber } from '../../domain/ports.js'
import type { Sealer } from '../../domain/secrets.js'

export interface ListenToHeldDeps {
  conversations: Pick<ConversationStore, 'takeUnheard' | 'raise'>
  blobs: Pick<BlobStore, 'get'>
  sealer: Pick<Sealer, 'openBytes'>
  /** One that runs here: what nobody has agreed to never leaves this server. */
  transcriber: Pick<Transcriber, 'transcribe'>
  reader: Pick<Reader, 'read'>
  ids: Pick<Ids, 'experience'>
  clock: Clock
  log: Log
}

const AT_ONCE = 1

/**
 * Listens to voice notes that are held without a yes, for nothing but words that sound as if somebody may be in danger (vital
 * interests, UK GDPR article 6(1)(d) and 9(2)(c)). What was heard is thrown away.
 */
export const listenToHeld = (deps: ListenToHeldDeps) => async (): Promise<void> => {
  for (;;) {
    const taken = await deps.conversations.takeUnheard(AT_ONCE)
    if (taken.length === 0) return
    for (const { conversation, event } of taken) {
      const urgent = await soundsUrgent(deps, event).catch((error: unknown) => {
        // The record's own transcript comes once there is a yes; until then a note that cannot be heard changes nothing.
        deps.log.warn({ error }, 'a held voice note could not be listened to')
        return false
      })
      if (!urgent) continue
      const raised = {
        id: deps.ids.experience(),
        key: `urgent ${event.id}`,
        kind: 'urgent',
        at: deps.clock.now(),
      } as const
      await deps.conversations.raise(conversation.id, raised)
    }
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const soundsUrgent = async (
  { blobs, sealer, transcriber, reader }: ListenToHeldDeps,
  { body }: StoredEvent,
): Promise<boolean> => {
  if (body?.kind !== 'message' || body.as !== 'recording' || !body.blob) return false
  const bytes = sealer.openBytes(await blobs.get(body.blob))
  const { transcript } = await transcriber.transcribe({ bytes, mimeType: 'application/octet-stream' })
  return reader.read(transcript.text).safeguarding.level === 'urgent'
}
