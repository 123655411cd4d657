import { createBotApi, type Params } from './telegram/bot-api.js'
import { createDeliveries } from './telegram/deliveries.js'
import { createFaults, type Fault } from './telegram/faults.js'
import { createFiles } from './telegram/files.js'
import { serveBotApi } from './telegram/http.js'
import { createLongPoll } from './telegram/long-poll.js'
import { createMailbox } from './telegram/mailbox.js'
import { createOutbox } from './telegram/outbox.js'
import { createPeople } from './telegram/people.js'

/**
 * Speaks as much of Telegram's Bot API as we use, in memory, with its true offset model: an update is given until one with a
 * higher number is asked for. Chats are known by any positive number; nothing reaches a blocked one.
 */
export const startTelegramServer = async (token = '123456:TEST-token-of-the-sample-bot') => {
  const asked: { method: string; params: Params }[] = []
  const noted = (method: string, params: Params) => void asked.push({ method, params })
  const mailbox = createMailbox()
  const faults = createFaults()
  const files = createFiles()
  const outbox = createOutbox()
  const deliveries = createDeliveries({ mailbox, faults, call: noted })
  const api = createBotApi({ mailbox, files, outbox, deliveries, longPoll: createLongPoll(mailbox) })
  const { apiRoot, close } = await serveBotApi({ token, api, files, faults, noted })

  return {
    apiRoot,
    token,
    ...createPeople({ mailbox, files, outbox }),
    /** @returns the id by which it can be fetched */
    keepFile: (bytes: Uint8Array): string => files.add(bytes).file_id,
    forgetFiles: files.forget,
    /** What the bot has sent into a chat, oldest first. */
    sent: outbox.sent,
    /** What the bot has asked for. */
    calls: (method: string): Params[] => asked.filter(call => call.method === method).map(({ params }) => params),
    /** Ids of the updates that Telegram still holds. */
    unconfirmed: (): number[] => mailbox.oldest(1000).map(({ update_id }) => update_id),
    /** What the webhook answered, in order. */
    deliveries: deliveries.statuses,
    /** Lets the next calls of a method go wrong; also `download`, and `webhook` for deliveries whose answer is lost. */
    fail: (method: string, fault: Fault, times = 1): void => faults.add(method, fault, times),
    async close(): Promise<void> {
      deliveries.set(null)
      await close()
    },
  }
}

export type TelegramServer = Awaited<ReturnType<typeof startTelegramServer>>
