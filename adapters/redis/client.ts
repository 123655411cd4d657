import { Redis } from 'ioredis'
import type { Log } from '../../src/domain/ports.js'

/**
 * One connection to Redis that comes back by itself.
 * @param patient true for those who work and may wait for Redis to return; false for those a person waits for, who fail at the
 *   first try to connect again
 *   (BullMQ's guide "Going to production")
 */
export const connectRedis = (url: string, log: Log, { patient }: { patient: boolean }): Redis => {
  const redis = new Redis(url, {
    maxRetriesPerRequest: patient ? null : 1,
    connectTimeout: 3000,
    // A Redis that hangs, or a network that swallows everything, must not keep a parent waiting.
    ...(patient ? {} : { commandTimeout: 2000 }),
    retryStrategy: tries => Math.min(tries * 200, 3000),
  })
  redis.on('error', error => log.warn({ error }, 'redis connection'))
  return redis
}
