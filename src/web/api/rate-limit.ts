import type { RequestHandler } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { keyOf } from './authenticate.js'
import { Problem } from './problem.js'

/**
 * Holds one key to so many calls a minute in this process. Counted in memory: a shared counter would cost every message a
 * round trip, and the point is to keep one runaway script from drowning the rest.
 */
export const limitKey = (callsPerMinute: number): RequestHandler => {
  const limiter = new RateLimiterMemory({ points: callsPerMinute, duration: 60 })
  return async (_request, response, next) => {
    const taken = await limiter.consume(keyOf(response).id).catch((refused: unknown) => refused)
    if (!(taken instanceof RateLimiterRes) || taken.remainingPoints > 0 || taken.consumedPoints <= callsPerMinute)
      return next()
    const seconds = String(Math.ceil(taken.msBeforeNext / 1000))
    throw new Problem(
      429,
      'too-many',
      `This key may make ${callsPerMinute} calls a minute. Try again in ${seconds} seconds.`,
      {
        headers: { 'Retry-After': seconds },
      },
    )
  }
}
