import type { ChatDoor, ChatEvent } from '../../../src/domain/chat/chat-event.js'
import { AppError } from '../../../src/domain/errors.js'
import type { Clock, Log } from '../../../src/domain/ports.js'
import type { WebClient, WebMessage } from '../library.js'
import type { Timings } from '../timings.js'
import { whileOn } from '../waiting/within.js'
import type { Bookmark } from './bookmark.js'
import { downloadFile } from './media.js'
import { createNumberLookup } from './number-lookup.js'
import type { Once } from './once.js'
import { idOf, readReceived } from './received.js'
import { type Translation, translate, translateEdit, translateLost } from './translate.js'

export interface IntakeParts {
  client: WebClient
  door: ChatDoor
  bookmark: Bookmark
  once: Once
  log: Log
  clock: Clock
  timings: Timings
  /** Files larger than this are not fetched: the conversation says so. Bytes. */
  largestFile: number
  /** Whether a file could be fetched. */
  onFile(fetched: boolean): void
  /** The connection has ended: what is not kept yet is read again from the next. */
  signal: AbortSignal
}

export type Outcome = 'kept' | 'not-yet'

/**
 * Hands everything to the door. Each call answers whether what it was given is kept, or was nothing to keep, and never throws:
 * what could not be kept is read again later.
 */
export interface Intake {
  message(message: WebMessage): Promise<Outcome>
  edit(message: WebMessage, body: unknown): Promise<Outcome>
  /** It will never be decrypted here. */
  lost(message: WebMessage): Promise<Outcome>
}

export const createIntake = (parts: IntakeParts): Intake => {
  const { client, door, bookmark, once, log, clock } = parts
  const numberOf = createNumberLookup(client, parts.timings.checkPatience)

  const keep = async (message: WebMessage, told: Translation): Promise<Outcome> => {
    if (told === 'ignore') return 'kept'
    if (told === 'later') return 'not-yet'
    if (told === 'unreadable') await keepSealed(door, message)
    else for (const event of told) await once(keyOf(event), () => hear(event, message, parts))
    return 'kept'
  }

  const hearing = async (message: WebMessage, translated: (number: string | null) => Translation) => {
    try {
      return await keep(message, translated(await whileOn(parts.signal, numberOf(message))))
    } catch (error) {
      if (!parts.signal.aborted) log.warn({ error }, 'a message of WhatsApp is not kept yet; it is read again')
      const sentMs = (readReceived(message)?.timestamp ?? 0) * 1000
      await bookmark.fellBehind(sentMs > 0 ? new Date(sentMs) : clock.now())
      return 'not-yet'
    }
  }

  return {
    message: message => hearing(message, number => translate(message, number)),
    edit: (message, body) => hearing(message, number => translateEdit(message, body, number)),
    lost: message => hearing(message, number => translateLost(message, number)),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const keyOf = (event: ChatEvent): string =>
  `${event.kind} ${'messageId' in event ? event.messageId : ''} ${'stamp' in event ? event.stamp : ''}`

const hear = async (event: ChatEvent, message: WebMessage, parts: IntakeParts): Promise<void> => {
  const { event: whole, bytes } = await withFile(event, message, parts)
  try {
    await parts.door.hear(whole, bytes)
  } catch (error) {
    if (error instanceof AppError && error.retryable) throw error
    // It would fail every time, and nothing may be lost.
    parts.log.error({ error }, 'a message of WhatsApp was put aside, sealed')
    await keepSealed(parts.door, message)
  }
  parts.bookmark.heard(event.at)
}

interface WithFile {
  event: ChatEvent
  bytes?: Uint8Array
}

const withFile = async (event: ChatEvent, message: WebMessage, parts: IntakeParts): Promise<WithFile> => {
  if (event.kind !== 'message' || !('media' in event.content)) return { event }
  const { media } = event.content
  // Its handle stays: asking for it answers that it is too large.
  if ((media.size ?? 0) > parts.largestFile) return { event }
  const bytes = await downloadFile(message, parts.timings, parts.signal)
  parts.onFile(bytes !== null)
  const heard = { ...event, content: { ...event.content, media: { ...media, handle: null } } }
  return bytes ? { event: heard, bytes } : { event: heard }
}

const keepSealed = async (door: ChatDoor, message: WebMessage): Promise<void> => {
  const id = idOf(message)
  if (id !== null) await door.hearUnreadable('whatsapp', id, JSON.stringify(message.rawData))
}
