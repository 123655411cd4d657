import type { ChatDoor, ChatEvent } from '../../domain/chat/chat-event.js'
import type { ConversationStore, EventBody } from '../../domain/chat/conversation-store.js'
import type { Outbox } from '../../domain/chat/outbox.js'
import type { BlobRef, BlobStore, Clock, Ids } from '../../domain/ports.js'
import type { Sealer } from '../../domain/secrets.js'
import { storableThroughout } from '../../domain/words.js'

export interface HearDeps {
  conversations: Pick<ConversationStore, 'keepEvent' | 'keepUnreadable'>
  outbox: Pick<Outbox, 'delivered'>
  blobs: Pick<BlobStore, 'put' | 'delete'>
  sealer: Pick<Sealer, 'sealBytes'>
  ids: Ids
  clock: Clock
}

/** The door of the conversation: what came in is committed, sealed, before anybody is told that we have it. */
export const chatDoor = (deps: HearDeps): ChatDoor => ({
  hear: (event, bytes) => hear(deps, event, bytes),
  async hearUnreadable(channel, id, raw) {
    await deps.conversations.keepUnreadable(channel, deps.ids.messageKey(channel, id), raw, deps.clock.now())
  },
  async delivered({ channel, sentId, status, problem }) {
    const report = { channel, status, ...(problem ? { problem } : {}) }
    await deps.outbox.delivered(deps.ids.messageKey(channel, sentId), report)
  },
})

/** Where the sealed bytes of an event lie until they are part of a record. */
export const heldKey = (eventId: string): string => `held/${eventId}/original`

/** What sealed bytes are to everybody without the key. */
export const SEALED = 'application/octet-stream'

// ---------------------------------------------------------------------------------------------------------------------

const hear = async (
  { conversations, blobs, sealer, ids, clock }: HearDeps,
  event: ChatEvent,
  bytes: Uint8Array | undefined,
): Promise<'kept' | 'known'> => {
  const id = ids.experience()
  const now = clock.now()
  const { channel, sender } = event
  const blob = bytes ? await blobs.put(heldKey(id), sealer.sealBytes(bytes), SEALED) : null
  const contributorKey = (address: string) => ids.contributorKey(channel, address)
  const outcome = await conversations.keepEvent({
    id,
    channel,
    eventKey: ids.messageKey(channel, eventName(event)),
    messageKey: ids.messageKey(channel, 'messageId' in event ? event.messageId : eventName(event)),
    kind: event.kind,
    // A clock that is ahead of ours must not hide what comes after: a later edit, or what was missed while we were away.
    at: new Date(Math.min(event.at.getTime(), now.getTime())),
    receivedAt: now,
    body: storableThroughout(bodyOf(event, blob)),
    from: {
      contributorKeys: [contributorKey(sender.address), ...(sender.alsoKnownAs ?? []).map(contributorKey)],
      address: sender.address,
    },
  })
  if (outcome === 'known' && blob) await blobs.delete(blob.key)
  return outcome
}

/** The same for every delivery of the same event, and another for every other. */
const eventName = (event: ChatEvent): string => {
  const message = 'messageId' in event ? event.messageId : event.sender.address
  return [event.kind, message, 'stamp' in event ? event.stamp : ''].join('\n')
}

const bodyOf = (event: ChatEvent, blob: BlobRef | null): EventBody => {
  switch (event.kind) {
    case 'message':
      return { kind: 'message', content: event.content, blob }
    case 'edit':
      return { kind: 'edit', text: event.text }
    default:
      return { kind: event.kind }
  }
}
