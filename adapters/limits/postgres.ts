import type { Pool } from 'pg'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import type { Limits } from '../../src/domain/limits.js'
import { createLimits } from './limits.js'

/** Counts in the table `rate_limit`, which the first migration makes. Old rows are cleared by the library, every five minutes. */
export const createPostgresLimits = (pool: Pool, secret: string): Limits =>
  createLimits(
    options => new RateLimiterPostgres({ ...options, storeClient: pool, tableName: 'rate_limit', tableCreated: true }),
    secret,
  )
