/**
 * Every failure we expect, as one value that answers what each failure must answer: try again? and what do people see?
 * Adapters translate the outside's errors into these at the boundary; anything else that is thrown is a bug.
 */
export type ErrorCode =
  // what a sender can put right
  | 'nothing-to-keep'
  | 'text-too-long'
  | 'recording-too-large'
  | 'recording-too-long'
  | 'recording-empty'
  | 'not-a-recording'
  | 'consent-missing'
  | 'invalid-message'
  | 'too-often'
  | 'not-allowed'
  // what a step can meet
  | 'recording-unreadable'
  | 'recording-format-unsupported'
  | 'recording-missing'
  | 'transcriber-unavailable'
  | 'transcriber-refused'
  | 'took-too-long'
  | 'kept-crashing'
  | 'superseded'
  // a chat channel
  | 'channel-unavailable'
  | 'channel-refused'
  | 'recipient-unreachable'
  | 'window-closed'
  | 'message-refused'
  | 'media-gone'
  // the engines
  | 'mail-unavailable'
  | 'database-unavailable'
  | 'queue-unavailable'
  | 'storage-unavailable'
  | 'misconfigured'

export interface AppErrorOptions {
  /** True when the same call may succeed later without anybody changing anything. */
  retryable?: boolean
  /** When that may be, for `Retry-After`. */
  retryAfterSeconds?: number
  cause?: unknown
}

export class AppError extends Error {
  readonly code: ErrorCode
  readonly retryable: boolean
  readonly retryAfterSeconds: number | undefined
  /** Plain words for the person who meets it: what happened and what to do next. Never holds contributed words. */
  readonly shownAs: string

  constructor(code: ErrorCode, shownAs: string, { retryable = false, retryAfterSeconds, cause }: AppErrorOptions = {}) {
    super(`${code}: ${shownAs}`, cause === undefined ? undefined : { cause })
    this.name = 'AppError'
    this.code = code
    this.retryable = retryable
    this.retryAfterSeconds = retryAfterSeconds
    this.shownAs = shownAs
  }
}

/** Whether trying again may help. Errors nobody foresaw count as passing: the attempt limit is what ends them. */
export const isRetryable = (error: unknown): boolean => !(error instanceof AppError) || error.retryable

export const hasCode = (error: unknown, code: ErrorCode): error is AppError =>
  error instanceof AppError && error.code === code

/** Our own database or disk is down: nothing is wrong with what was to be kept. */
export const isOutage = (error: unknown): boolean =>
  hasCode(error, 'database-unavailable') || hasCode(error, 'storage-unavailable')

/** What of an error may be logged or kept: messages and stacks of libraries can carry a value. */
export const describeError = (error: unknown): { name: string; code?: string } => {
  if (!(error instanceof Error)) return { name: typeof error }
  const code = 'code' in error ? String(error.code) : undefined
  return code === undefined ? { name: error.name } : { name: error.name, code }
}
