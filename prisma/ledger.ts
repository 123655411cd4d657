import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { AppError } from '../src/domain/errors.js'
import type { Migration } from './migration-files.js'

/** One line of `_prisma_migrations`. A line that was rolled back does not count and is never returned. */
export interface LedgerLine {
  name: string
  checksum: string
  finished: boolean
}

/**
 * The table as Prisma makes it, so that `prisma migrate deploy` can go on from here.
 * Source: schema-engine/connectors/sql-schema-connector, `create_migrations_table` of prisma-engines 7.10.
 */
export const createLedger = (client: Client): Promise<unknown> =>
  client.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id varchar(36) PRIMARY KEY NOT NULL,
    checksum varchar(64) NOT NULL,
    finished_at timestamptz,
    migration_name varchar(255) NOT NULL,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT now(),
    applied_steps_count integer NOT NULL DEFAULT 0
  )`)

/** What has been applied; nothing for a database that was never migrated. */
export const readLedger = async (client: Client): Promise<LedgerLine[]> => {
  const known = await client.query<{ known: boolean }>(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known`)
  if (!known.rows[0]?.known) return []
  const lines = await client.query<LedgerLine>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  )
  return lines.rows
}

export const writeLedger = (client: Client, { name, checksum }: Migration): Promise<unknown> =>
  client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  )

/**
 * The migrations that are still to apply.
 * @throws AppError `misconfigured` when the database and the files tell different stories
 */
export const compareWithLedger = (files: Migration[], lines: LedgerLine[]): Migration[] => {
  for (const line of lines) {
    const problem = problemWith(
      line,
      files.find(file => file.name === line.name),
    )
    if (problem) throw new AppError('misconfigured', problem)
  }
  const applied = new Set(lines.map(line => line.name))
  return files.filter(file => !applied.has(file.name))
}

// ---------------------------------------------------------------------------------------------------------------------

const problemWith = (line: LedgerLine, file: Migration | undefined): string | null => {
  if (!line.finished)
    return `The database change ${line.name} was started by another tool and never finished. Put back your last backup, then start again.`
  if (!file)
    return `This database holds a change named ${line.name} that this version of Earshot does not know. It was made by a newer version: install that one.`
  if (file.checksum !== line.checksum)
    return `The file prisma/migrations/${line.name}/migration.sql was edited after it was applied to this database. Put the file back as it was and make a new migration for the change.`
  return null
}
