import type { Store } from 'express-session'
import type pg from 'pg'
import type { Limits } from '../../src/domain/limits.js'
import type { Log } from '../../src/domain/ports.js'
import { createPostgresLimits } from '../limits/postgres.js'
import { createRedisLimits } from '../limits/redis.js'
import { connectRedis } from '../redis/client.js'
import { createPostgresSessionStore, createRedisSessionStore } from '../sessions/session-stores.js'

/** What lives for minutes or days and is shared by all web processes. */
export interface ShortLived {
  limits: Limits
  sessionStore: Store
  close(): void
}

/** Sessions and limits in Redis when there is one, else in PostgreSQL. */
export const openShortLived = (
  { redisUrl, pool, limitsSecret }: { redisUrl: string | null; pool: pg.Pool; limitsSecret: string },
  log: Log,
): ShortLived => {
  if (!redisUrl) {
    const sessionStore = createPostgresSessionStore(pool, error => log.warn({ error }, 'sessions'))
    return { limits: createPostgresLimits(pool, limitsSecret), sessionStore, close: () => undefined }
  }
  const redis = connectRedis(redisUrl, log, { patient: false })
  return {
    limits: createRedisLimits(redis, limitsSecret),
    sessionStore: createRedisSessionStore(redis),
    close: () => redis.disconnect(),
  }
}
