import type { Files } from './files.js'
import type { Mailbox } from './mailbox.js'
import type { Outbox } from './outbox.js'

interface Parts {
  mailbox: Mailbox
  files: Files
  outbox: Outbox
}

/** What people do in their chats with the bot, as Telegram tells it. */
export const createPeople = ({ mailbox, files, outbox }: Parts) => {
  let messageId = 100
  let pressId = 4_382_000_000_000_000
  const message = (chatId: number, content: Record<string, unknown>, id = ++messageId) => ({
    message_id: id,
    from: { id: chatId, is_bot: false, first_name: 'Sample', last_name: 'Parent' },
    chat: { id: chatId, first_name: 'Sample', last_name: 'Parent', type: 'private' },
    date: now(),
    ...content,
  })
  const tell = (told: ReturnType<typeof message>): number => {
    mailbox.add({ message: told })
    return told.message_id
  }
  const membership = (chatId: number, status: string): void => {
    const bot = { id: 123_456, is_bot: true, first_name: 'Forum bot' }
    const { message_id: _none, ...common } = message(chatId, {}, 0)
    mailbox.add({ my_chat_member: { ...common, new_chat_member: { user: bot, status } } })
  }

  return {
    /** @returns the message's id in its chat */
    say: (chatId: number, text: string): number => tell(message(chatId, { text })),
    /** Anything else that a message can hold, for example `{sticker: {...}}`. */
    send: (chatId: number, content: Record<string, unknown>): number => tell(message(chatId, content)),
    sayVoice(
      chatId: number,
      bytes: Uint8Array,
      { seconds = 8, ...caption }: { caption?: string; seconds?: number } = {},
    ): number {
      const voice = { ...files.add(bytes), mime_type: 'audio/ogg', duration: seconds }
      return tell(message(chatId, { voice, ...caption }))
    },
    edit(chatId: number, id: number, text: string): void {
      mailbox.add({ edited_message: message(chatId, { text, edit_date: now() }, id) })
    },
    /** Presses a button below the last message that they got. @returns the id that has to be answered */
    press(chatId: number, data: string): string {
      const below = outbox.sent(chatId).at(-1)
      const id = String(++pressId)
      const shown = message(chatId, { text: below?.text ?? '' }, below?.messageId ?? 1)
      mailbox.add({ callback_query: { id, from: shown.from, message: shown, chat_instance: '-1', data } })
      return id
    },
    block(chatId: number): void {
      outbox.block(chatId)
      membership(chatId, 'kicked')
    },
    unblock(chatId: number): void {
      outbox.unblock(chatId)
      membership(chatId, 'member')
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const now = (): number => Math.floor(Date.now() / 1000)
