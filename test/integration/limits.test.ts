import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { Redis } from 'ioredis'
import { describe, expect, it } from 'vitest'
import { createPostgresLimits } from '../../adapters/limits/postgres.js'
import { createRedisLimits } from '../../adapters/limits/redis.js'
import { connectRedis } from '../../adapters/redis/client.js'
import { describeLimits } from '../contracts/limits.js'
import { usingDatabase, usingRedis } from '../support/database.js'
import { suiteLog } from '../support/suite-log.js'

const SECRET = 'a secret of the tests'
const ADDRESS = '203.0.113.7'

const database = usingDatabase()
const redis = usingRedis()

describeLimits('PostgreSQL', () => createPostgresLimits(database().pool, SECRET))
describeLimits('Redis', () => createRedisLimits(redis(), SECRET))

describe('a Redis that has gone silent', () => {
  it('keeps nobody waiting', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    const impatient = connectRedis(`redis://127.0.0.1:${port}`, suiteLog, { patient: false })
    await expect(impatient.get('anything')).rejects.toThrow('timed out')
    impatient.disconnect()
    silent.close()
  }, 10_000)
})

describe('a stored count', () => {
  it('does not hold the address it counts', async () => {
    const limit = { name: 'stored', points: 5, seconds: 60 }
    await createPostgresLimits(database().pool, SECRET).take(limit, ADDRESS)
    await createRedisLimits(redis(), SECRET).take(limit, ADDRESS)
    const { rows } = await database().pool.query<{ key: string }>("SELECT key FROM rate_limit WHERE key LIKE 'stored%'")
    const keys = [...rows.map(row => row.key), ...(await redis().keys('earshot:limit:stored*'))]
    expect(keys).toHaveLength(2)
    expect(keys.filter(key => key.includes(ADDRESS))).toEqual([])
  })
})

describe('a store that cannot be reached', () => {
  it('is replaced by counting in this process, so that the limit still holds', async () => {
    const away = new Redis('redis://127.0.0.1:1', {
      lazyConnect: true,
      maxRetriesPerRequest: 0,
      enableOfflineQueue: false,
    })
    away.on('error', () => undefined)
    const limits = createRedisLimits(away, SECRET)
    const limit = { name: 'away', points: 1, seconds: 60 }
    expect(await limits.take(limit, ADDRESS)).toEqual({ allowed: true })
    expect((await limits.take(limit, ADDRESS)).allowed).toBe(false)
    away.disconnect()
  })
})
