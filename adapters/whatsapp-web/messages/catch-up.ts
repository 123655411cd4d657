import { setTimeout as delay } from 'node:timers/promises'
import type { Clock, Log } from '../../../src/domain/ports.js'
import type { WebChat, WebClient, WebMessage } from '../library.js'
import type { Timings } from '../timings.js'
import { whileOn } from '../waiting/within.js'
import { isOfMany } from './addresses.js'
import type { Bookmark, Reading } from './bookmark.js'
import type { Intake, Outcome } from './intake.js'
import { readReceived } from './received.js'

export interface CatchUpParts {
  client: WebClient
  bookmark: Bookmark
  intake: Intake
  log: Log
  clock: Clock
  timings: Pick<Timings, 'missedFileHeadStart'>
  signal: AbortSignal
}

/**
 * Reads what came while nobody listened, oldest first. WhatsApp Web tells only of what comes after `ready`. Calls while it
 * reads are one more reading afterwards.
 */
export const createCatchUp = (parts: CatchUpParts): (() => Promise<void>) => {
  let running: Promise<void> | null = null
  let again = false

  const readUntilDone = async (): Promise<void> => {
    do {
      again = false
      await readOnce(parts)
    } while (again && !parts.signal.aborted)
  }

  return () => {
    again = running !== null
    running ??= readUntilDone().finally(() => {
      running = null
    })
    return running
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const readOnce = async (parts: CatchUpParts): Promise<void> => {
  const { bookmark, log, signal } = parts
  try {
    const reading = await bookmark.beginReading()
    const messages = await whileOn(signal, missed(parts.client, reading))
    const outcomes = await hearAll(messages, parts)
    if (!outcomes.includes('not-yet')) await reading.finished()
    log.info({ messages: messages.length }, 'read what came to WhatsApp meanwhile')
  } catch (error) {
    if (!signal.aborted) log.warn({ error }, 'could not read what came to WhatsApp meanwhile; it is tried again')
  }
}

const hearAll = async (messages: WebMessage[], parts: CatchUpParts): Promise<Outcome[]> => {
  const outcomes: Promise<Outcome>[] = []
  for (const message of messages) {
    parts.signal.throwIfAborted()
    const outcome = hear(message, parts)
    outcomes.push(outcome)
    await Promise.race([outcome, delay(parts.timings.missedFileHeadStart, undefined, { ref: false })])
  }
  return Promise.all(outcomes)
}

const hear = (message: WebMessage, { intake, clock }: CatchUpParts): Promise<Outcome> =>
  isGivenUp(message, clock.now()) ? intake.lost(message) : intake.message(message)

const FIRST_PAGE = 50
const LARGEST_PAGE = 3200
/** WhatsApp gives up after 15 seconds, and asks the sender's phone again before. */
const DECRYPTED_BY_MS = 60_000

const missed = async (client: WebClient, reading: Reading): Promise<WebMessage[]> => {
  const sinceMs = reading.since.getTime()
  const chats = (await client.getChats()).filter(chat => isPrivate(chat) && chat.timestamp * 1000 >= sinceMs)
  const found: WebMessage[] = []
  for (const chat of chats) found.push(...(await newMessagesOf(chat, reading)))
  return found.toSorted((one, other) => one.timestamp - other.timestamp)
}

const isPrivate = ({ isGroup, id }: WebChat): boolean => !isGroup && !isOfMany(id._serialized)

const newMessagesOf = async (chat: WebChat, reading: Reading): Promise<WebMessage[]> => {
  for (let limit = FIRST_PAGE; ; limit *= 2) {
    const messages = await chat.fetchMessages({ limit, fromMe: false })
    const reachesBack = messages.some(({ timestamp }) => timestamp * 1000 < reading.since.getTime())
    if (reachesBack || messages.length < limit || limit >= LARGEST_PAGE)
      return messages.filter(message => isNews(message, reading))
  }
}

/** Also what was edited since or was taken back, as long as it was sent after the phone was linked. */
const isNews = (message: WebMessage, { since, linkedAt }: Reading): boolean => {
  const received = readReceived(message)
  const changedMs = received?.latestEditSenderTimestampMs ?? 0
  const isChanged = received?.type === 'revoked' || changedMs >= since.getTime()
  return message.timestamp * 1000 >= (isChanged ? linkedAt : since).getTime()
}

/** What is fetched is not told of again: to wait for it to be decrypted would be in vain. */
const isGivenUp = (message: WebMessage, now: Date): boolean =>
  readReceived(message)?.type === 'ciphertext' && now.getTime() - message.timestamp * 1000 > DECRYPTED_BY_MS
