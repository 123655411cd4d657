import type { ChatEvent } from '../../src/domain/chat/chat-event.js'
import { contentOf, isNotice } from './content.js'
import { chatShape, membershipShape, messageShape, pressShape, type TelegramMessage } from './update.js'

/**
 * What an update of Telegram's means to us. Only private chats are looked at: what is said in a group is not said to the forum.
 * @param receivedAt when a button was pressed, as Telegram does not say
 * @returns `unreadable` for what somebody said to us in a form that we do not know
 */
export const translate = (update: unknown, receivedAt: Date): ChatEvent | 'ignore' | 'unreadable' => {
  if (!isRecord(update)) return 'unreadable'
  const kind = KINDS.find(({ field }) => update[field] !== undefined)
  if (!kind) return 'ignore'
  const told = update[kind.field]
  const whose = chatShape.safeParse(kind.field === 'callback_query' && isRecord(told) ? told.message : told)
  if (whose.success && whose.data.chat.type !== 'private') return 'ignore'
  return kind.read(told, receivedAt)
}

// ---------------------------------------------------------------------------------------------------------------------

type Translated = ChatEvent | 'ignore' | 'unreadable'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const readMessage = (told: unknown): Translated => {
  const { data: message } = messageShape.safeParse(told)
  if (!message) return 'unreadable'
  const content = contentOf(message)
  if (content) return { ...said(message), kind: 'message', messageId: idOf(message), content }
  return isNotice(message) ? 'ignore' : 'unreadable'
}

const readEdit = (told: unknown): Translated => {
  const { data: message } = messageShape.safeParse(told)
  const content = message && contentOf(message)
  if (!content || message.edit_date === undefined) return 'unreadable'
  // A location that is shared live is "edited" at every step.
  if (content.kind === 'unusable') return 'ignore'
  const at = new Date(message.edit_date * 1000)
  const text = message.text ?? message.caption ?? ''
  return { ...said(message), at, kind: 'edit', messageId: idOf(message), stamp: String(message.edit_date), text }
}

const readPress = (told: unknown, receivedAt: Date): Translated => {
  const { data: press } = pressShape.safeParse(told)
  if (!press) return 'unreadable'
  if (press.data === undefined) return 'ignore'
  const content = { kind: 'choice', id: press.data } as const
  return { ...from(press.message, receivedAt), kind: 'message', messageId: press.id, content }
}

const readMembership = (told: unknown): Translated => {
  const { data: change } = membershipShape.safeParse(told)
  if (!change) return 'unreadable'
  if (change.new_chat_member.status !== 'kicked') return 'ignore'
  return { ...from(change, new Date(change.date * 1000)), kind: 'gone', stamp: String(change.date) }
}

const KINDS: { field: string; read(told: unknown, receivedAt: Date): Translated }[] = [
  { field: 'message', read: readMessage },
  { field: 'edited_message', read: readEdit },
  { field: 'callback_query', read: readPress },
  { field: 'my_chat_member', read: readMembership },
]

/** A message's number is its own in its chat only. */
const idOf = ({ chat, message_id }: TelegramMessage): string => `${chat.id}/${message_id}`

const said = (message: TelegramMessage) => from(message, new Date(message.date * 1000))

const from = ({ chat }: { chat: { id: number } }, at: Date) => ({
  channel: 'telegram' as const,
  sender: { address: String(chat.id) },
  at,
})
