import { runMigrations } from 'bullmq'
import { Client } from 'pg'
import { AppError } from '../src/domain/errors.js'
import type { Log } from '../src/domain/ports.js'
import { compareWithLedger, createLedger, readLedger, writeLedger } from './ledger.js'
import { type Migration, migrationsFolder, readMigrations } from './migration-files.js'

export interface MigrateOptions {
  log?: Pick<Log, 'info'>
  /** Another folder of migrations; tests use it. */
  folder?: string
}

/** Prisma's own lock, so that its engine and this one never run at once. Source: `acquire_lock` in prisma-engines. */
const ADVISORY_LOCK = 72707369

/**
 * Brings a database to the shape this version needs: our tables, then the queue's own schema `bullmq`.
 * Each migration is applied whole or not at all; of several processes at once one does the work and the others wait.
 * @returns the names of the migrations that this call applied
 * @throws AppError `misconfigured` when an applied file was edited or is unknown, `database-unavailable` when it cannot connect
 */
export const migrate = async (
  connectionString: string,
  { log, folder = migrationsFolder }: MigrateOptions = {},
): Promise<{ applied: string[] }> => {
  const files = await readMigrations(folder)
  return withClient(connectionString, client =>
    underLock(client, async () => {
      await createLedger(client)
      const pending = compareWithLedger(files, await readLedger(client))
      for (const migration of pending) {
        await applyWhole(client, migration)
        log?.info({ migration: migration.name }, 'Database change applied')
      }
      await runMigrations(client)
      return { applied: pending.map(migration => migration.name) }
    }),
  )
}

/**
 * Names of the migrations a database still lacks, for `/readyz`.
 * @throws AppError as `migrate` does
 */
export const pendingMigrations = async (connectionString: string, folder = migrationsFolder): Promise<string[]> => {
  const files = await readMigrations(folder)
  return withClient(connectionString, async client => {
    const pending = compareWithLedger(files, await readLedger(client))
    return pending.map(migration => migration.name)
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const withClient = async <Result>(
  connectionString: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> => {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000, application_name: 'earshot-migrate' })
  // A connection that breaks also fails the query in flight: that is where it is dealt with.
  client.on('error', () => undefined)
  await client.connect().catch(cannotConnect)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const cannotConnect = (cause: unknown): never => {
  throw new AppError(
    'database-unavailable',
    'The database does not answer. Check that it runs and that DATABASE_URL is right.',
    {
      retryable: true,
      cause,
    },
  )
}

/** The lock belongs to the connection, so a process that dies gives it back. */
const underLock = async <Result>(client: Client, work: () => Promise<Result>): Promise<Result> => {
  await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK])
  try {
    return await work()
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [ADVISORY_LOCK]).catch(() => undefined)
  }
}

const applyWhole = async (client: Client, migration: Migration): Promise<void> => {
  try {
    await client.query('BEGIN')
    await client.query(migration.sql)
    await writeLedger(client, migration)
    await client.query('COMMIT')
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw new AppError(
      'misconfigured',
      `The database change ${migration.name} could not be applied. Nothing of it was kept.`,
      {
        cause,
      },
    )
  }
}
