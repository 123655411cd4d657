import type { ChatChannel, ChatContent, ChatEvent } from '../../src/domain/chat/chat-event.js'
import type { Experience } from '../../src/domain/experience.js'
import type { Clock } from '../../src/domain/ports.js'
import type { Received } from './a-chat-line.js'

interface PhoneParts {
  channel: ChatChannel
  address: string
  received: Received[]
  clock: Clock
  /** Brings an event to the forum, and lets all happen that follows from it. */
  hear(event: ChatEvent, bytes?: Uint8Array): Promise<void>
  records(): Promise<Experience[]>
  nextMessageId(): string
}

/** The phone of a parent, and what they can do with it. */
export const aChatPhone = ({ channel, address, received, clock, hear, records, nextMessageId }: PhoneParts) => {
  const base = () => ({ channel, sender: { address }, at: clock.now() })
  const send = async (content: ChatContent, messageId = nextMessageId(), bytes?: Uint8Array): Promise<string> => {
    await hear({ ...base(), kind: 'message', messageId, content }, bytes)
    return messageId
  }
  return {
    phone: { address, received },
    send,
    says: (text: string, messageId?: string) => send({ kind: 'text', text }, messageId),
    presses: (id: string) => send({ kind: 'choice', id }),
    saysAloud: (bytes: Uint8Array, caption?: string) => send(aVoiceNote(caption), undefined, bytes),
    edits: (messageId: string, text: string, stamp = '1') => hear({ ...base(), kind: 'edit', messageId, stamp, text }),
    deletes: (messageId: string) => hear({ ...base(), kind: 'deletion', messageId }),
    blocks: () => hear({ ...base(), kind: 'gone', stamp: clock.now().toISOString() }),
    /** What has come in since this was last asked. */
    hears: () => received.splice(0).map(({ text }) => text),
    records,
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const aVoiceNote = (caption: string | undefined): ChatContent => {
  const media = { mimeType: 'audio/ogg', handle: null }
  return { kind: 'voice', media, ...(caption === undefined ? {} : { caption }) }
}
