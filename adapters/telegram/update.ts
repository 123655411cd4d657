import { z } from 'zod'

/**
 * What we read of Telegram's updates, and nothing more (https://core.telegram.org/bots/api#update). Hints that are not what
 * the documentation says are left out; what a message cannot do without must be right.
 */
const id = z.int()
/** Unix seconds, up to the year 9999. */
const moment = z.int().min(0).max(253_402_300_799)
const words = z.string().optional().catch(undefined)
const count = z.number().nonnegative().optional().catch(undefined)

const chat = z.object({ id, type: z.string() })

const file = z.object({
  file_id: z.string().min(1),
  file_name: words,
  mime_type: words,
  file_size: count,
  duration: count,
})

/** Loose, so that the kinds of message that we only name can be seen. */
export const messageShape = z.looseObject({
  message_id: id,
  date: moment,
  edit_date: moment.optional(),
  chat,
  text: z.string().optional(),
  caption: z.string().optional(),
  voice: file.optional(),
  audio: file.optional(),
  video_note: file.optional(),
  video: file.optional(),
  animation: file.optional(),
  document: file.optional(),
  /** The same picture in several sizes. */
  photo: z
    .array(z.object({ file_id: z.string().min(1), file_size: count, width: count }))
    .min(1)
    .optional(),
})

/** A button under a message of ours was pressed. It has no time of its own. */
export const pressShape = z.object({
  id: z.string().min(1),
  data: z.string().optional(),
  message: z.object({ chat }),
})

/** Somebody has blocked the bot, or lets it write again. */
export const membershipShape = z.object({ chat, date: moment, new_chat_member: z.object({ status: z.string() }) })

/** Enough of any update to tell whose it is. */
export const chatShape = z.object({ chat })

export type TelegramFile = z.infer<typeof file>
export type TelegramMessage = z.infer<typeof messageShape>

/** The kinds of update that we ask Telegram for. */
export const WANTED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const
