import type { ChatContent, ChatEvent, ChatMedia, ChatSender } from '../../../src/domain/chat/chat-event.js'
import { isOfMany, senderOf } from './addresses.js'
import { FILE_TYPES, NOTICE_TYPES, UNUSABLE_TYPES, VOICE_TYPES } from './message-types.js'
import { idOf, type Received, readReceived } from './received.js'

/** `later`: WhatsApp has not decrypted it yet, and tells us again when it has. */
export type Translation = ChatEvent[] | 'ignore' | 'later' | 'unreadable'

/**
 * What a message says. One that was edited gives what it says now and the edit, so that an edit which we missed counts too.
 * @param message whatsapp-web.js's `Message`
 * @param number the chat id by number of who sent it, where the chat's own is a privacy id; null when nobody knows it
 */
export const translate = (message: object, number: string | null): Translation => {
  if (idOf(message) === null) return 'ignore'
  const received = readReceived(message)
  if (!received) return 'unreadable'
  if (isNothingToUs(received)) return 'ignore'
  if (received.type === 'ciphertext') return 'later'
  const base = baseOf(received, number)
  if (!base) return 'unreadable'
  if (received.type === 'revoked') return deletions(received, base)
  const content = contentOf(received)
  if (!content) return 'unreadable'
  return [{ ...base, kind: 'message', messageId: received.id._serialized, content }, ...edits(received, base)]
}

/** @param body the new words. Nothing comes of a change that the sender did not make. */
export const translateEdit = (message: object, body: unknown, number: string | null): ChatEvent[] => {
  const received = readReceived(message)
  if (!received || isNothingToUs(received)) return []
  const base = baseOf(received, number)
  return base ? edits({ ...received, body: typeof body === 'string' ? body : received.body }, base) : []
}

/**
 * A message that cannot be decrypted, or that opens on the phone only ("view once"). It has an id of its own, because the
 * message itself may still come.
 */
export const translateLost = (message: object, number: string | null): ChatEvent[] => {
  const received = readReceived(message)
  if (!received || isNothingToUs(received)) return []
  const base = baseOf(received, number)
  const messageId = `${received.id._serialized}_not-decrypted`
  return base ? [{ ...base, kind: 'message', messageId, content: { kind: 'unusable', what: 'other' } }] : []
}

/** "View once" messages are never decrypted on a linked computer, and nothing else is told of them. */
export const opensOnPhoneOnly = (message: object): boolean =>
  readReceived(message)?.rawData.subtype?.endsWith('_unavailable_fanout') ?? false

// ---------------------------------------------------------------------------------------------------------------------

interface Base {
  channel: 'whatsapp'
  sender: ChatSender
  at: Date
}

const isNothingToUs = ({ fromMe, isStatus, broadcast, from, type }: Received): boolean =>
  fromMe || isStatus || broadcast || isOfMany(from) || NOTICE_TYPES.includes(type)

const baseOf = ({ from, timestamp }: Received, number: string | null): Base | null => {
  const sender = senderOf(from, number)
  return sender && { channel: 'whatsapp', sender, at: new Date(timestamp * 1000) }
}

const contentOf = (received: Received): ChatContent | null => {
  const { type, hasMedia, rawData } = received
  // Where a text has a picture of a link, the library gives that picture's caption as the text.
  const body = type === 'chat' ? received.body || rawData.body : received.body
  if (VOICE_TYPES.includes(type)) return { kind: 'voice', ...withMedia(received) }
  if (FILE_TYPES.includes(type)) return { kind: 'file', ...withMedia(received) }
  const what = UNUSABLE_TYPES[type]
  if (what) return { kind: 'unusable', what }
  if (hasMedia && type !== 'chat') return { kind: 'file', ...withMedia(received) }
  return body === '' ? null : { kind: 'text', text: body }
}

const withMedia = ({ id, body, duration, rawData }: Received): { media: ChatMedia; caption?: string } => {
  const media: ChatMedia = {
    mimeType: rawData.mimetype,
    handle: id._serialized,
    ...(duration === undefined ? {} : { seconds: duration }),
    ...(rawData.filename === undefined ? {} : { name: rawData.filename }),
    ...(rawData.size === undefined ? {} : { size: rawData.size }),
  }
  return body === '' ? { media } : { media, caption: body }
}

const edits = ({ id, body, latestEditSenderTimestampMs: editedMs }: Received, base: Base): ChatEvent[] => {
  if (editedMs === undefined) return []
  const at = new Date(editedMs)
  return [{ ...base, at, kind: 'edit', messageId: id._serialized, stamp: String(editedMs), text: body }]
}

/** The revocation has the id of the message that it takes back, or names that one beside its own. */
const deletions = ({ id, protocolMessageKey }: Received, base: Base): ChatEvent[] => {
  const ids = new Set([id._serialized, protocolMessageKey?._serialized ?? id._serialized])
  return [...ids].map(messageId => ({ ...base, kind: 'deletion', messageId }))
}
