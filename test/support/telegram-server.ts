import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { createDeliveries } from './telegram/deliveries.js'
import { createFaults, type Fault } from './telegram/faults.js'
import { createFiles } from './telegram/files.js'
import { createLongPoll } from './telegram/long-poll.js'
import { createMailbox } from './telegram/mailbox.js'
import { createOutbox } from './telegram/outbox.js'
import { createPeople } from './telegram/people.js'
import { Refusal } from './telegram/refusal.js'

type Params = Record<string, unknown>

/**
 * Speaks as much of Telegram's Bot API as we use, in memory, with its true offset model: an update is given until one with a
 * higher number is asked for. Chats are known by any positive number; nothing reaches a blocked one.
 */
export const startTelegramServer = async (token = '123456:TEST-token-of-the-sample-bot') => {
  const blocked = new Set<number>()
  const calls: { method: string; params: Params }[] = []
  const mailbox = createMailbox()
  const faults = createFaults()
  const files = createFiles()
  const outbox = createOutbox(chatId => blocked.has(chatId))
  const people = createPeople(mailbox, chatId => outbox.sent(chatId).at(-1))
  const longPoll = createLongPoll(mailbox)
  const noted = (method: string, params: Params) => calls.push({ method, params })
  const deliveries = createDeliveries({ mailbox, faults, call: noted })

  const methods: Record<string, (params: Params, left: AbortSignal) => unknown> = {
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
  }

  const answer = async (method: string, request: IncomingMessage, response: ServerResponse, left: AbortSignal) => {
    const fault = faults.take(method)
    if (fault === 'cut') return response.destroy()
    if (typeof fault === 'object') throw refusalOf(fault)
    const known = methods[method]
    if (!known) throw new Refusal(404, 'Not Found: method not found')
    const params = (await json(request)) as Params
    noted(method, params)
    const result = await known(params, left)
    if (fault === 'unanswered') return response.destroy()
    return say(response, 200, { ok: true, result })
  }
  const give = (path: string, response: ServerResponse) => {
    const bytes = files.at(path)
    if (!bytes) throw new Refusal(404, 'Not Found')
    const fault = faults.take('download')
    if (typeof fault === 'object') throw refusalOf(fault)
    const half = bytes.subarray(0, bytes.length / 2)
    if (fault === 'half') return response.writeHead(200, { 'content-length': half.length }).end(half)
    response.writeHead(200, { 'content-length': bytes.length })
    if (fault) return response.write(half, () => response.destroy())
    return response.end(bytes)
  }
  const route = (request: IncomingMessage, response: ServerResponse, left: AbortSignal) => {
    const [, file, given, rest = ''] = ADDRESS.exec(request.url ?? '') ?? []
    if (given !== token)
      throw new Refusal(given?.includes(':') ? 401 : 404, given?.includes(':') ? 'Unauthorized' : 'Not Found')
    return file ? give(rest, response) : answer(rest, request, response, left)
  }

  const server = createServer(async (request, response) => {
    const left = new AbortController()
    response.on('close', () => left.abort())
    try {
      await route(request, response, left.signal)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      say(response, error.status, error.body())
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    apiRoot: `http://127.0.0.1:${port}`,
    token,
    ...people,
    sayVoice(chatId: number, bytes: Uint8Array, more: { caption?: string; seconds?: number } = {}): number {
      const { seconds: duration = 8, ...caption } = more
      return people.send(chatId, { voice: { ...files.add(bytes), mime_type: 'audio/ogg', duration }, ...caption })
    },
    /** @returns the id by which it can be fetched */
    keepFile: (bytes: Uint8Array): string => files.add(bytes).file_id,
    forgetFiles: files.forget,
    block(chatId: number): void {
      blocked.add(chatId)
      people.left(chatId)
    },
    unblock(chatId: number): void {
      blocked.delete(chatId)
      people.cameBack(chatId)
    },
    /** What the bot has sent into a chat, oldest first. */
    sent: outbox.sent,
    /** What the bot has asked for. */
    calls: (method: string): Params[] => calls.filter(call => call.method === method).map(({ params }) => params),
    /** Ids of the updates that Telegram still holds. */
    unconfirmed: (): number[] => mailbox.oldest(1000).map(({ update_id }) => update_id),
    /** What the webhook answered, in order. */
    deliveries: deliveries.statuses,
    /** Lets the next calls of a method go wrong; also `download`, and `webhook` for deliveries whose answer is lost. */
    fail: (method: string, fault: Fault, times = 1): void => faults.add(method, fault, times),
    async close(): Promise<void> {
      deliveries.set(null)
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

export type TelegramServer = Awaited<ReturnType<typeof startTelegramServer>>

// ---------------------------------------------------------------------------------------------------------------------

/** `/bot<token>/<method>` and `/file/bot<token>/<path>` */
const ADDRESS = /^(\/file)?\/bot([^/]+)\/(.+)$/
const WEBHOOK_ACTIVE =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"

const refusalOf = ({ status, retryAfter, description }: Exclude<Fault, string>): Refusal =>
  new Refusal(status, description ?? `Refused with ${status}`, retryAfter)

const say = (response: ServerResponse, status: number, body: Params): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
