import { z } from 'zod'
import type { LineProblem } from '../../src/domain/channels/channel-status.js'
import { AppError, type AppErrorOptions, describeError } from '../../src/domain/errors.js'

/**
 * Telegram's no, or no answer at all. It stands in for the errors of the libraries beneath, which carry the request with its
 * words, or the address of a file with the token in it.
 */
export class TelegramFailure extends Error {
  /** Telegram's own number (https://core.telegram.org/api/errors), or what the network said. */
  readonly code: string
  readonly description: string
  readonly retryAfterSeconds: number | undefined

  constructor(code: string, description = '', retryAfterSeconds?: number) {
    super(`Telegram: ${code}`)
    this.name = 'TelegramFailure'
    this.code = code
    this.description = description
    this.retryAfterSeconds = retryAfterSeconds
  }
}

export const failureOf = (error: unknown): TelegramFailure => {
  if (error instanceof TelegramFailure) return error
  const refused = refusal.safeParse(error).data?.response
  if (refused)
    return new TelegramFailure(String(refused.error_code), refused.description, refused.parameters?.retry_after)
  return new TelegramFailure(describeError(error).code ?? 'NO_ANSWER')
}

/** What is wrong with the line; null when the failure is not Telegram's. */
export const problemOf = (error: unknown): LineProblem | null => {
  if (!(error instanceof TelegramFailure)) return null
  if (isWrongToken(error)) return 'wrong-token'
  return error.code === '409' ? 'used-elsewhere' : 'provider-down'
}

/** What a failure to send to somebody means. */
export const sendError = (error: unknown): AppError => {
  const failure = failureOf(error)
  if (failure.code === '403' || (failure.code === '400' && NOBODY_THERE.test(failure.description)))
    return new AppError('recipient-unreachable', 'This person does not take messages from us on Telegram any more.', {
      cause: failure,
    })
  if (failure.code === '400')
    return new AppError('message-refused', 'Telegram did not take this message. It was not sent.', { cause: failure })
  return lineError(failure)
}

/** What a failure to fetch a file means. */
export const fetchError = (error: unknown): AppError => {
  const failure = failureOf(error)
  if (failure.code !== '400') return lineError(failure)
  return /file is too big/i.test(failure.description) ? fileTooLarge(failure) : mediaGone(failure)
}

/** Telegram hands out no larger files: https://core.telegram.org/bots/api#getfile */
export const fileTooLarge = (cause?: unknown): AppError =>
  new AppError('recording-too-large', 'This file is too large for us: Telegram gives us up to 20 MB.', withCause(cause))

export const mediaGone = (cause?: unknown): AppError =>
  new AppError('media-gone', 'Telegram does not have this file any more. Please send it again.', withCause(cause))

export const notReached = (cause: TelegramFailure): AppError =>
  new AppError('channel-unavailable', 'Telegram does not answer just now. We will try again.', {
    retryable: true,
    cause,
    ...(cause.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: cause.retryAfterSeconds }),
  })

// ---------------------------------------------------------------------------------------------------------------------

/** A `TelegramError`, known by its shape: its class would have to be loaded where there is no bot. */
const refusal = z.object({
  response: z.object({
    error_code: z.number(),
    description: z.string(),
    parameters: z.object({ retry_after: z.number().optional() }).optional(),
  }),
})

const NOBODY_THERE = /chat not found|user is deactivated|user not found|PEER_ID_INVALID|USER_IS_BLOCKED/i

const isWrongToken = ({ code }: TelegramFailure): boolean => code === '401' || code === '404'

const lineError = (failure: TelegramFailure): AppError =>
  isWrongToken(failure)
    ? new AppError(
        'channel-refused',
        'Telegram does not accept our token. An administrator must put the right one into TELEGRAM_TOKEN.',
        { cause: failure },
      )
    : notReached(failure)

const withCause = (cause: unknown): AppErrorOptions => (cause === undefined ? {} : { cause })
