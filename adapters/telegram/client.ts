import { createRequire } from 'node:module'
import type { Telegram } from 'telegraf'
import { failureOf } from './failure.js'

const require = createRequire(import.meta.url)

export interface TelegramAccount {
  token: string
  /** Without a trailing slash. */
  apiRoot: string
}

/** The library takes a third of a second to load, so only who has a bot waits for it. */
export const connectTelegram = ({ token, apiRoot }: TelegramAccount): Telegram => {
  const library: typeof import('telegraf') = require('telegraf')
  return new library.Telegram(token, { apiRoot })
}

/** What telegraf's calls take as their last argument. */
type CallOptions = NonNullable<Parameters<Telegram['callApi']>[2]>

interface AskLimits {
  /** An answer that takes longer counts as none; telegraf itself waits for more than eight minutes. */
  seconds?: number
  /** Ends the request at once. */
  signal?: AbortSignal
}

/**
 * Asks Telegram something, for a limited time.
 * @throws TelegramFailure
 */
export const ask = async <Answer>(
  request: (options: CallOptions) => Promise<Answer>,
  { seconds = USUAL_SECONDS, signal }: AskLimits = {},
): Promise<Answer> => {
  const limited = new AbortController()
  const abort = () => limited.abort()
  const timer = setTimeout(abort, seconds * 1000)
  signal?.addEventListener('abort', abort, { once: true })
  if (signal?.aborted) abort()
  try {
    // Telegraf names the signal of a package that Node has outgrown; it hands it on as it is.
    return await request({ signal: limited.signal as NonNullable<CallOptions['signal']> })
  } catch (error) {
    throw failureOf(error)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const USUAL_SECONDS = 20
