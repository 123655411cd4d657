import type { ChatLine, Choice, OutgoingMessage, Pace } from '../../src/domain/chat/chat-line.js'
import { withNumbers } from '../../src/domain/chat/chat-line.js'
import { inPieces } from '../../src/domain/chat/in-pieces.js'
import { ask, connectTelegram, type TelegramAccount } from './client.js'
import { downloadFile } from './download.js'
import { sendError } from './failure.js'

/**
 * The way out to Telegram. It says nothing of delivery, so nothing that is sent has an id. A message in several pieces that
 * fails half-way is sent again from its start.
 */
export const createTelegramLine = (account: TelegramAccount): ChatLine => {
  const telegram = connectTelegram(account)

  const sendPiece = (to: string, text: string, choices: Choice[]) => {
    const payload = {
      chat_id: to,
      text,
      link_preview_options: { is_disabled: true },
      ...(choices.length === 0 ? {} : { reply_markup: keyboardOf(choices) }),
    }
    return ask(options => telegram.callApi('sendMessage', payload, options))
  }

  return {
    channel: 'telegram',
    pace: PACE,
    async send(to, message) {
      const { text, choices } = laidOut(message)
      const pieces = inPieces(text, LONGEST_TEXT)
      try {
        for (const [index, piece] of pieces.entries())
          await sendPiece(to, piece, index === pieces.length - 1 ? choices : [])
      } catch (error) {
        throw sendError(error)
      }
      return { sentId: null }
    },
    fetch: handle => downloadFile(telegram, handle),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/**
 * Telegram takes 30 messages a second in all, and one a second in a chat with short bursts forgiven
 * (https://core.telegram.org/bots/faq, "My bot is hitting limits"). Ten a second leave room for two workers, and a chat gets one
 * message for each of its own. How many a person may get in a day is our own manners.
 */
const PACE: Pace = { secondsBetween: 0.1, perPersonADay: 40, windowHours: null }

/** Characters in one message: https://core.telegram.org/bots/api#sendmessage */
const LONGEST_TEXT = 4096

/** Bytes of what a button carries: https://core.telegram.org/bots/api#inlinekeyboardbutton */
const MOST_IN_A_BUTTON = 64

/** Buttons where they fit, else numbers below the text. */
const laidOut = ({ text, choices = [] }: OutgoingMessage): { text: string; choices: Choice[] } => {
  const fits = choices.every(({ id }) => Buffer.byteLength(id) <= MOST_IN_A_BUTTON)
  return fits ? { text, choices } : { text: withNumbers({ text, choices }), choices: [] }
}

/** One button to a line, so that long words stay readable on a phone. */
const keyboardOf = (choices: Choice[]) => ({
  inline_keyboard: choices.map(({ id, label }) => [{ text: label, callback_data: id }]),
})
