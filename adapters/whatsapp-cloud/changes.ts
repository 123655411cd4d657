import { z } from 'zod'
import type { ChatEvent, ChatSender } from '../../src/domain/chat/chat-event.js'
import { addressesOf, asSender } from './addresses.js'
import type { AnyMessage } from './payload.js'

/**
 * Edits and deletions come only for numbers that are also used in the WhatsApp Business app ("coexistence"); on all others
 * Meta never tells. @returns null when the shape is not the one we know
 */
export const editOf = (message: AnyMessage, sender: ChatSender, at: Date): ChatEvent | null => {
  const { data } = edit.safeParse(message.edit)
  if (!data) return null
  const text = wordsOf(data.message)
  if (text === null) return null
  // Two edits may fall into one second.
  const stamp = `${message.timestamp}/${message.id}`
  return { channel: 'whatsapp', sender, at, kind: 'edit', messageId: data.original_message_id, stamp, text }
}

export const deletionOf = (message: AnyMessage, sender: ChatSender, at: Date): ChatEvent | null => {
  const { data } = revoke.safeParse(message.revoke)
  return data ? { channel: 'whatsapp', sender, at, kind: 'deletion', messageId: data.original_message_id } : null
}

/**
 * A new number or id, with all former ones as other names of the same person: Meta makes a new business-scoped id with a new
 * number. @returns 'ignore' for other notices of the system, null when the shape is not the one we know
 */
export const moveOf = (message: AnyMessage, sender: ChatSender | null, at: Date): ChatEvent | 'ignore' | null => {
  const { data } = notice.safeParse(message.system)
  if (!data) return null
  if (!MOVES.includes(data.type)) return 'ignore'
  const former = addressesOf([data.previous_user_id, message.from])
  const present = addressesOf([data.wa_id, data.user_id, message.from_user_id]).filter(one => !former.includes(one))
  if (present.length === 0) return null
  const before = [...former, ...(sender ? [sender.address, ...(sender.alsoKnownAs ?? [])] : [])]
  const moved = asSender([...new Set([...present, ...before])])
  return moved && { channel: 'whatsapp', sender: moved, at, kind: 'moved', stamp: message.id }
}

// ---------------------------------------------------------------------------------------------------------------------

const messageId = z.string().min(1)
const edit = z.object({ original_message_id: messageId, message: z.looseObject({ type: z.string() }) })
const revoke = z.object({ original_message_id: messageId })

const notice = z.object({
  type: z.string(),
  wa_id: z.string().optional(),
  user_id: z.string().optional(),
  previous_user_id: z.string().optional(),
})
const MOVES = ['user_changed_number', 'user_changed_user_id']

const words = z.union([
  z.object({ body: z.string() }).transform(({ body }) => body),
  // A caption that was taken away is missing.
  z.object({ id: z.string(), caption: z.string().default('') }).transform(({ caption }) => caption),
])

const wordsOf = (edited: { type: string; [part: string]: unknown }): string | null =>
  words.safeParse(edited[edited.type]).data ?? null
