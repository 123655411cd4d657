import { createHmac } from 'node:crypto'
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Limit, Limits } from '../../src/domain/limits.js'

/** What rate-limiter-flexible is told about one limit, whatever it counts in. */
export interface LimiterOptions {
  keyPrefix: string
  points: number
  duration: number
  insuranceLimiter: RateLimiterMemory
}

/**
 * Limits over rate-limiter-flexible. `open` makes the limiter of one limit in its store; `secret` keys the hash under
 * which an address or e-mail is counted, so that the store holds neither.
 */
export const createLimits = (open: (options: LimiterOptions) => RateLimiterAbstract, secret: string): Limits => {
  const limiters = new Map<string, RateLimiterAbstract>()
  const limiterOf = (limit: Limit): RateLimiterAbstract => {
    const known = limiters.get(limit.name)
    if (known) return known
    const made = open(optionsOf(limit))
    limiters.set(limit.name, made)
    return made
  }
  const hashed = (key: string) => createHmac('sha256', secret).update(key).digest('base64url')

  return {
    take: async (limit, key, points = 1) => {
      try {
        await limiterOf(limit).consume(hashed(key), points)
        return { allowed: true }
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal
        return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) }
      }
    },
    forget: async (limit, key) => {
      await limiterOf(limit).delete(hashed(key))
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const optionsOf = ({ name, points, seconds }: Limit): LimiterOptions => {
  const common = { keyPrefix: name, points, duration: seconds }
  return { ...common, insuranceLimiter: new RateLimiterMemory(common) }
}
