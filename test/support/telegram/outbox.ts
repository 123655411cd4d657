import { Refusal } from './refusal.js'

export interface SentMessage {
  messageId: number
  text: string
  buttons: { id: string; label: string }[]
}

interface Keyboard {
  inline_keyboard: { text: string; callback_data: string }[][]
}

/** `sendMessage`, with the refusals that matter to us. */
export const createOutbox = () => {
  const blocked = new Set<number>()
  const sent = new Map<number, SentMessage[]>()
  let messageId = 5000

  return {
    send(params: Record<string, unknown>): Record<string, unknown> {
      const chatId = Number(params.chat_id)
      const text = String(params.text ?? '')
      const buttons = buttonsIn(params.reply_markup)
      refuseUnlessSendable(chatId, text, buttons)
      if (blocked.has(chatId)) throw new Refusal(403, 'Forbidden: bot was blocked by the user')
      const message = { messageId: ++messageId, text, buttons }
      sent.set(chatId, [...(sent.get(chatId) ?? []), message])
      return { message_id: message.messageId, date: 1_791_188_101, chat: { id: chatId, type: 'private' }, text }
    },
    block: (chatId: number): void => void blocked.add(chatId),
    unblock: (chatId: number): void => void blocked.delete(chatId),
    sent: (chatId: number): SentMessage[] => sent.get(chatId) ?? [],
  }
}

export type Outbox = ReturnType<typeof createOutbox>

// ---------------------------------------------------------------------------------------------------------------------

const buttonsIn = (markup: unknown): SentMessage['buttons'] =>
  markup === undefined
    ? []
    : (markup as Keyboard).inline_keyboard.flat().map(({ text, callback_data }) => ({ id: callback_data, label: text }))

const refuseUnlessSendable = (chatId: number, text: string, buttons: SentMessage['buttons']): void => {
  if (!Number.isSafeInteger(chatId) || chatId <= 0) throw new Refusal(400, 'Bad Request: chat not found')
  if (text.trim() === '') throw new Refusal(400, 'Bad Request: message text is empty')
  if (text.length > 4096) throw new Refusal(400, 'Bad Request: message is too long')
  if (buttons.some(({ id }) => Buffer.byteLength(id) > 64)) throw new Refusal(400, 'Bad Request: BUTTON_DATA_INVALID')
}
