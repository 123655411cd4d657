import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express'
import { AppError } from '../domain/errors.js'
import type { WebDeps } from './deps.js'
import { sayWhenToRetry } from './middleware/errors.js'
import { statusOf } from './status.js'

/** Reads a whole request as one recording: that is how the recorder in the page sends it. `bytesOf` gives its bytes. */
export const recordingBody = ({ recordingLimits }: Pick<WebDeps, 'recordingLimits'>): RequestHandler =>
  express.raw({ type: () => true, limit: recordingLimits.bytes })

/** What `recordingBody` has read; nothing at all counts as no bytes. */
export const bytesOf = ({ body }: Request): Uint8Array => (Buffer.isBuffer(body) ? body : Buffer.alloc(0))

/** The recorder shows one sentence beside the sound, so it gets that sentence and no page. */
export const sayInPlainWords =
  ({ recordingLimits, log }: Pick<WebDeps, 'recordingLimits' | 'log'>): ErrorRequestHandler =>
  (thrown: unknown, _request, response: Response, _next) => {
    const error = isBodyTooLarge(thrown) ? tooLarge(recordingLimits.bytes) : thrown
    if (statusOf(error) >= 500)
      log.error({ requestId: response.locals.requestId, error }, 'a recording could not be kept')
    sayWhenToRetry(response, error)
    response.status(statusOf(error)).json({ message: wordsFor(error) })
  }

/** Plain words for what went wrong while something was being saved. */
export const wordsFor = (error: unknown): string => {
  if (error instanceof AppError && (!error.retryable || error.code === 'too-often')) return error.shownAs
  return 'We could not save this just now, and we have not received it. Your words are still here. Please try again in a minute.'
}

export const tooLarge = (bytes: number): AppError =>
  new AppError(
    'recording-too-large',
    `That recording is larger than ${Math.floor(bytes / 1024 / 1024)} MB. Send a shorter one, or send it in parts.`,
  )

// ---------------------------------------------------------------------------------------------------------------------

/** What Express's own body reader throws. */
const isBodyTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'type' in error && error.type === 'entity.too.large'
