import { Redis } from 'ioredis'
import { AppError } from '../../src/domain/errors.js'
import type { Log } from '../../src/domain/ports.js'

/**
 * Looks at Redis once at the start. A Redis that evicts keys when full throws jobs away without a word, so we do not start on it
 * (BullMQ's guide "Going to production"); one that keeps nothing over a restart works, because the sweep finds lost jobs.
 * One that does not answer keeps nobody from starting: messages are kept all the same, `/readyz` tells, and the sweep makes up.
 * @throws AppError `misconfigured` (evicting policy)
 */
export const checkRedis = async (url: string, log: Log): Promise<void> => {
  const info = await readInfo(url)
  if (info === null) return log.warn({}, NOT_THERE)
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1] ?? 'unknown'
  if (policy !== 'noeviction') {
    throw new AppError(
      'misconfigured',
      `Redis is set to throw data away when its memory is full (maxmemory-policy is "${policy}"). ` +
        'Waiting work could vanish. Set "maxmemory-policy noeviction" in redis.conf, restart Redis, and start again.',
    )
  }
  if (/^aof_enabled:1/m.test(info)) return
  log.warn(
    {},
    'Redis forgets waiting work when it restarts (appendonly is off). Nothing is lost, but it is found again only by the sweep. Set "appendonly yes".',
  )
}

// ---------------------------------------------------------------------------------------------------------------------

const NOT_THERE =
  'Redis does not answer at the address in REDIS_URL. Start it, or correct the address. Until then messages are kept and wait.'

const readInfo = async (url: string): Promise<string | null> => {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 3000, retryStrategy: () => null })
  redis.on('error', () => undefined)
  try {
    await redis.connect()
    return `${await redis.info('memory')}\n${await redis.info('persistence')}`
  } catch {
    return null
  } finally {
    redis.disconnect()
  }
}
