import { setTimeout as delay } from 'node:timers/promises'
import { type ChatLine, type OutgoingMessage, withNumbers } from '../../src/domain/chat/chat-line.js'
import { AppError } from '../../src/domain/errors.js'
import type { WebClient } from './library.js'
import { chatIdOf } from './messages/addresses.js'
import { tryDownload } from './messages/media.js'
import { readReceived } from './messages/received.js'
import type { Timings } from './timings.js'
import { within } from './waiting/within.js'

export interface LineParts {
  /** Null while no phone is linked or the page is not ready. */
  current(): WebClient | null
  /** Whether this person ever wrote to us: numbers that write first are blocked. */
  hasWritten(address: string): Promise<boolean>
  timings: Pick<Timings, 'typing' | 'sendPatience' | 'mediaPatience'>
  /** Bytes. */
  largestFile: number
}

export const createLine = (parts: LineParts): ChatLine => ({
  channel: 'whatsapp',
  // Numbers that send faster than a person does are blocked.
  pace: { secondsBetween: 3, perPersonADay: 20, windowHours: null },
  async send(to, message) {
    const client = clientOf(parts)
    const chatId = chatIdOf(to)
    if (!chatId) throw unreachable()
    if (!(await parts.hasWritten(to)))
      throw new AppError('message-refused', 'WhatsApp messages go only to people who wrote to us first.')
    await typeFor(client, chatId, parts.timings)
    const sent = await sendText(client, chatId, message, parts.timings.sendPatience)
    if (!sent) throw unreachable()
    return { sentId: sent.id._serialized }
  },
  async fetch(handle) {
    const message = await asked(parts.timings.mediaPatience, clientOf(parts).getMessageById(handle))
    if (message && (readReceived(message)?.rawData.size ?? 0) > parts.largestFile) throw tooLarge()
    const bytes = message && (await tryDownload(message, parts.timings.mediaPatience))
    if (!bytes)
      throw new AppError('media-gone', 'WhatsApp does not have this file any more. Ask for it to be sent again.')
    return bytes
  },
})

// ---------------------------------------------------------------------------------------------------------------------

const clientOf = ({ current }: LineParts): WebClient => {
  const client = current()
  if (client) return client
  throw notLinked()
}

/** As a person would; nothing depends on it. */
const typeFor = async (client: WebClient, chatId: string, timings: LineParts['timings']): Promise<void> => {
  const [least, most] = timings.typing
  const chat = await asked(timings.sendPatience, client.getChatById(chatId))
  await chat?.sendStateTyping().catch(() => undefined)
  await delay(least + Math.random() * (most - least))
}

const sendText = (client: WebClient, chatId: string, message: OutgoingMessage, patience: number) =>
  asked(patience, client.sendMessage(chatId, withNumbers(message), { linkPreview: false }))

/** Whatever the page answers with in place of an answer: it is gone, hangs, or is not the page that the library knows. */
const asked = async <Value>(patience: number, work: Promise<Value>): Promise<Value> => {
  try {
    return await within(patience, work)
  } catch (error) {
    // What WhatsApp Web says where it has no account for a number.
    if (/No LID for user|invalid wid/i.test(String(error))) throw unreachable()
    throw notLinked(error)
  }
}

const notLinked = (cause?: unknown): AppError =>
  new AppError('channel-unavailable', 'WhatsApp is not connected. See the page "Channels".', { retryable: true, cause })

const unreachable = (): AppError =>
  new AppError('recipient-unreachable', 'WhatsApp has no chat with this person any more.')

const tooLarge = (): AppError =>
  new AppError('recording-too-large', 'This file is too large. Ask for it in smaller parts.')
