import { MemoryStore } from 'express-session'
import { createApiKeyStore } from '../../adapters/postgres/api-key-store.js'
import { createLinkStore } from '../../adapters/postgres/people/link-store.js'
import { createPersonStore } from '../../adapters/postgres/people/person-store.js'
import { createPostgresSessionStore, createRedisSessionStore } from '../../adapters/sessions/session-stores.js'
import { describeApiKeyStore } from '../contracts/api-key-store.js'
import { describeLinkStore } from '../contracts/link-store.js'
import { describePersonStore } from '../contracts/person-store.js'
import { describeSessionStore } from '../contracts/session-store.js'
import { usingDatabase, usingRedis } from '../support/database.js'
import { fakeClock } from '../support/fake-clock.js'

const database = usingDatabase()
const redis = usingRedis()

describePersonStore('PostgreSQL', () => createPersonStore(database().prisma, fakeClock()))
describeLinkStore('PostgreSQL', () => createLinkStore(database().prisma))
describeApiKeyStore('PostgreSQL', () => createApiKeyStore(database().prisma))
describeSessionStore('PostgreSQL', () => createPostgresSessionStore(database().pool, () => undefined))
describeSessionStore('Redis', () => createRedisSessionStore(redis()))
describeSessionStore('in memory', () => new MemoryStore())
