import { Redis } from 'ioredis'
import { afterAll, beforeAll } from 'vitest'
import { connectDatabase, type Database } from '../../adapters/postgres/client.js'
import { freshDatabase, redisUrl } from './engines.js'
import { suiteLog } from './suite-log.js'

/** Gives the tests of a file a migrated, empty database of their own, connected; it is gone after the last of them. */
export const usingDatabase = (): (() => Database) =>
  using(async () => {
    const { url, drop } = await freshDatabase()
    const database = connectDatabase(url, suiteLog)
    return { opened: database, close: () => database.close().then(drop) }
  })

/** Gives the tests of a file a connection to the shared Redis. */
export const usingRedis = (): (() => Redis) =>
  using(async () => {
    const redis = new Redis(redisUrl())
    return { opened: redis, close: async () => redis.disconnect() }
  })

// ---------------------------------------------------------------------------------------------------------------------

const using = <Opened>(open: () => Promise<{ opened: Opened; close(): Promise<void> }>): (() => Opened) => {
  let current: Awaited<ReturnType<typeof open>> | null = null
  beforeAll(async () => {
    current = await open()
  })
  afterAll(() => current?.close())
  return () => {
    if (!current) throw new Error('it is opened before the first test, not while the file is read')
    return current.opened
  }
}
