import { AppError } from '../domain/errors.js'
import type { Limit, Limits } from '../domain/limits.js'

/**
 * Counts a use, or says when to come back.
 * @throws AppError `too-often` with `retryAfterSeconds`
 */
export const takeOrRefuse = async (limits: Limits, limit: Limit, key: string, points = 1): Promise<void> => {
  const taken = await limits.take(limit, key, points)
  if (taken.allowed) return
  const { retryAfterSeconds } = taken
  throw new AppError('too-often', `That was a lot in a short time. ${comeBackIn(retryAfterSeconds)}`, {
    retryable: true,
    retryAfterSeconds,
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const comeBackIn = (seconds: number): string => {
  const minutes = Math.ceil(seconds / 60)
  return `Please try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`
}
