import type { Deliveries } from './deliveries.js'
import type { Files } from './files.js'
import type { LongPoll } from './long-poll.js'
import type { Mailbox } from './mailbox.js'
import type { Outbox } from './outbox.js'
import { Refusal } from './refusal.js'

export type Params = Record<string, unknown>

interface Parts {
  mailbox: Mailbox
  files: Files
  outbox: Outbox
  longPoll: LongPoll
  deliveries: Deliveries
}

/** The methods of the Bot API that we use. `left` fires when whoever asked has gone. */
export type BotApi = Record<string, (params: Params, left: AbortSignal) => unknown>

export const createBotApi = ({ mailbox, files, outbox, longPoll, deliveries }: Parts): BotApi => ({
  getUpdates({ offset, limit, timeout }, left) {
    if (deliveries.isSet()) throw new Refusal(409, WEBHOOK_ACTIVE)
    return longPoll({ offset: Number(offset ?? 0), limit: Number(limit ?? 100), timeout: Number(timeout ?? 0) }, left)
  },
  sendMessage: params => outbox.send(params),
  getFile: ({ file_id }) => files.locate(String(file_id)),
  setWebhook({ url, secret_token }) {
    deliveries.set({ url: String(url), secretToken: String(secret_token ?? '') })
    return true
  },
  deleteWebhook({ drop_pending_updates }) {
    deliveries.set(null)
    if (drop_pending_updates) mailbox.clear()
    return true
  },
  getWebhookInfo: () => ({ ...deliveries.info(), pending_update_count: mailbox.oldest(100).length }),
  answerCallbackQuery: () => true,
  setMyCommands: () => true,
})

// ---------------------------------------------------------------------------------------------------------------------

const WEBHOOK_ACTIVE =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
