import { createHash } from 'node:crypto'
import type { ChatEvent, DeliveryReport } from '../../src/domain/chat/chat-event.js'
import { senderOf } from './addresses.js'
import { deletionOf, editOf, moveOf } from './changes.js'
import { contentOf } from './content.js'
import { deliveryOf } from './delivery.js'
import {
  type AnyMessage,
  anyMessage,
  type Contact,
  type MessagesValue,
  messagesValue,
  webhookBody,
  webhookChange,
  webhookEntry,
  webhookError,
} from './payload.js'

/** One thing that a webhook's body tells. */
export type Told =
  | { kind: 'event'; event: ChatEvent }
  | { kind: 'report'; report: DeliveryReport }
  /** Trouble that Meta tells of, by its code. */
  | { kind: 'error'; code: number }
  /** Of a shape that we do not know. `id` is the same for a second delivery. */
  | { kind: 'unreadable'; id: string; raw: string }
  /** Groups, reactions, other numbers of the account, other products of Meta. */
  | { kind: 'ignored' }

/**
 * All that one body of the webhook tells, in its order: Meta packs several messages and reports into one. Never throws.
 * @param phoneNumberId what is for other numbers of the same account is not for us
 */
export const translateWebhook = (body: unknown, phoneNumberId: string): Told[] => {
  const { data } = webhookBody.safeParse(body)
  if (!data) return [unreadable(body)]
  if (data.object !== 'whatsapp_business_account') return [IGNORED]
  return data.entry.flatMap(entry => {
    const { data: known } = webhookEntry.safeParse(entry)
    return known ? known.changes.flatMap(change => fromChange(change, phoneNumberId)) : [unreadable(entry)]
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const IGNORED: Told = { kind: 'ignored' }

/** Kinds of message that need no answer: a reaction to one of ours, somebody who only opened the chat. */
const IGNORED_TYPES = ['reaction', 'request_welcome']

const fromChange = (change: unknown, phoneNumberId: string): Told[] => {
  const { data: known } = webhookChange.safeParse(change)
  if (!known) return [unreadable(change)]
  if (known.field !== 'messages') return [IGNORED]
  const { data: value } = messagesValue.safeParse(known.value)
  if (!value) return [unreadable(change)]
  return value.metadata.phone_number_id === phoneNumberId ? fromValue(value) : [IGNORED]
}

const fromValue = ({ contacts, messages, statuses, errors }: MessagesValue): Told[] => [
  ...messages.map(message => fromMessage(message, contacts)),
  ...statuses.map(fromStatus),
  ...errors.map(fromError),
]

const fromMessage = (raw: unknown, contacts: Contact[]): Told => {
  const { data: message } = anyMessage.safeParse(raw)
  if (!message) return unreadable(raw)
  if (message.group_id !== undefined || IGNORED_TYPES.includes(message.type)) return IGNORED
  const event = eventOf(message, contacts)
  if (event === 'ignore') return IGNORED
  return event ? { kind: 'event', event } : unreadable(raw, message.id)
}

const eventOf = (message: AnyMessage, contacts: Contact[]): ChatEvent | 'ignore' | null => {
  const sender = senderOf(message, contacts)
  const at = new Date(message.timestamp * 1000)
  if (message.type === 'system') return moveOf(message, sender, at)
  if (!sender) return null
  if (message.type === 'edit') return editOf(message, sender, at)
  if (message.type === 'revoke') return deletionOf(message, sender, at)
  const content = contentOf(message)
  return content && { channel: 'whatsapp', sender, at, kind: 'message', messageId: message.id, content }
}

const fromStatus = (status: unknown): Told => {
  const report = deliveryOf(status)
  return report ? { kind: 'report', report } : IGNORED
}

const fromError = (error: unknown): Told => {
  const { data } = webhookError.safeParse(error)
  return data ? { kind: 'error', code: data.code } : IGNORED
}

const unreadable = (part: unknown, id?: string): Told => {
  const raw = JSON.stringify(part) ?? 'undefined'
  return { kind: 'unreadable', id: id ?? createHash('sha256').update(raw).digest('hex'), raw }
}
