import { MemoryStore } from 'express-session'
import { Redis } from 'ioredis'
import { afterAll, beforeAll } from 'vitest'
import { createApiKeyStore } from '../../adapters/postgres/api-key-store.js'
import { connectDatabase, type Database } from '../../adapters/postgres/client.js'
import { createLinkStore } from '../../adapters/postgres/link-store.js'
import { createPersonStore } from '../../adapters/postgres/person-store.js'
import { createPostgresSessionStore, createRedisSessionStore } from '../../adapters/sessions/session-stores.js'
import { describeApiKeyStore } from '../contracts/api-key-store.js'
import { describeLinkStore } from '../contracts/link-store.js'
import { describePersonStore } from '../contracts/person-store.js'
import { describeSessionStore } from '../contracts/session-store.js'
import { freshDatabase, redisUrl } from '../support/engines.js'
import { suiteLog } from '../support/suite-log.js'

let database: Database
let redis: Redis
let drop: () => Promise<void>

beforeAll(async () => {
  const fresh = await freshDatabase()
  drop = fresh.drop
  database = connectDatabase(fresh.url, suiteLog)
  redis = new Redis(redisUrl())
})

afterAll(async () => {
  await redis.quit()
  await database.close()
  await drop()
})

describePersonStore('PostgreSQL', () => createPersonStore(database.prisma))
describeLinkStore('PostgreSQL', () => createLinkStore(database.prisma))
describeApiKeyStore('PostgreSQL', () => createApiKeyStore(database.prisma))
describeSessionStore('PostgreSQL', () => createPostgresSessionStore(database.pool, () => undefined))
describeSessionStore('Redis', () => createRedisSessionStore(redis))
describeSessionStore('in memory', () => new MemoryStore())
