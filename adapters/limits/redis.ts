import type { Redis } from 'ioredis'
import { RateLimiterRedis } from 'rate-limiter-flexible'
import type { Limits } from '../../src/domain/limits.js'
import { createLimits } from './limits.js'

/** Counts in Redis under `earshot:limit:`. */
export const createRedisLimits = (redis: Redis, secret: string): Limits =>
  createLimits(
    options =>
      new RateLimiterRedis({
        ...options,
        storeClient: redis,
        keyPrefix: `earshot:limit:${options.keyPrefix}`,
        rejectIfRedisNotReady: true,
      }),
    secret,
  )
