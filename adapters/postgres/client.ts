import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '../../prisma/generated/client.js'
import type { Log } from '../../src/domain/ports.js'

export interface Database {
  pool: pg.Pool
  prisma: PrismaClient
  close(): Promise<void>
}

/** A database that hangs, or a network that swallows everything: after this long the sender is told to try again. */
const LONGEST_QUERY_MS = 15_000

/** One pool for everything that reads and writes records; the queue keeps its own. */
export const connectDatabase = (url: string, log: Log, maxConnections = 10): Database => {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: 3000,
    query_timeout: LONGEST_QUERY_MS,
    keepAlive: true,
  })
  // An idle connection that the server drops is reported here; unheard, it would end the process.
  pool.on('error', error => log.warn({ error }, 'lost an idle database connection'))
  // So would one that breaks between two statements of a transaction. The next statement, or the end, fails and tells of it.
  pool.on('connect', client => client.on('error', () => undefined))
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  return {
    pool,
    prisma,
    async close() {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}
