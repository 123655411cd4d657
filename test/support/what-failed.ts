import type { AppError } from '../../src/domain/errors.js'

/** What a call came to: code, whether to try again, and after how many seconds. */
export const whatFailed = (call: Promise<unknown>) =>
  call.then(
    () => 'no failure',
    ({ code, retryable, retryAfterSeconds }: AppError) => [code, retryable, retryAfterSeconds],
  )
