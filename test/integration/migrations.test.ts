import { appendFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { migrate, pendingMigrations } from '../../prisma/migrate.js'
import { migrationsFolder } from '../../prisma/migration-files.js'
import type { Engine } from '../support/engine.js'
import { startPostgres } from '../support/postgres.js'

const FIRST = '0001_first'
let engine: Engine
let client: Client
let folder: string

beforeAll(async () => {
  engine = await startPostgres()
})
afterAll(() => engine.remove())

beforeEach(async () => {
  client = new Client({ connectionString: engine.url })
  await client.connect()
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA IF EXISTS bullmq CASCADE')
  folder = await mkdtemp(path.join(tmpdir(), 'earshot-migrations-'))
  await addMigration(FIRST, 'CREATE TABLE first_table (id integer)')
})
afterEach(async () => {
  await client.end()
  await rm(folder, { recursive: true, force: true })
})

describe('migrate', () => {
  test('a new database gets our tables and the queue’s own schema', async () => {
    const { applied } = await migrate(engine.url)
    expect(applied[0]).toBe(FIRST)
    expect(await exists('experience')).toBe(true)
    expect(await exists('bullmq.job')).toBe(true)
  })

  test('a second run has nothing to do', async () => {
    await migrate(engine.url, { folder })
    expect(await migrate(engine.url, { folder })).toEqual({ applied: [] })
  })

  test('migrations are applied in the order of their names', async () => {
    await addMigration('0010_last', 'DROP TABLE second_table')
    await addMigration('0002_second', 'ALTER TABLE first_table RENAME TO second_table')
    const { applied } = await migrate(engine.url, { folder })
    expect(applied).toEqual([FIRST, '0002_second', '0010_last'])
  })

  test('two processes at once: one applies, the other finds it done', async () => {
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => migrate(engine.url, { folder })))
    expect(outcomes.flatMap(outcome => outcome.applied)).toEqual([FIRST])
  })

  test('a migration that fails halfway leaves nothing behind and can be put right', async () => {
    await addMigration('0002_half', 'CREATE TABLE half (id integer); SELECT 1 / 0')
    await expect(migrate(engine.url, { folder })).rejects.toThrow(
      '0002_half could not be applied. Nothing of it was kept.',
    )
    expect(await exists('half')).toBe(false)
    expect(await pendingMigrations(engine.url, folder)).toEqual(['0002_half'])
    await addMigration('0002_half', 'CREATE TABLE half (id integer)')
    expect((await migrate(engine.url, { folder })).applied).toEqual(['0002_half'])
  })

  test('an applied file that was edited stops with a sentence that names it', async () => {
    await migrate(engine.url, { folder })
    await appendFile(path.join(folder, FIRST, 'migration.sql'), '-- a late thought')
    await expect(migrate(engine.url, { folder })).rejects.toThrow(/0001_first.* was edited after it was applied/)
  })

  test('a database of a newer version is left alone', async () => {
    await addMigration('9999_future', 'CREATE TABLE future (id integer)')
    await migrate(engine.url, { folder })
    await rm(path.join(folder, '9999_future'), { recursive: true })
    await expect(migrate(engine.url, { folder })).rejects.toThrow(/made by a newer version/)
  })

  test('a change that Prisma’s own engine began and never ended stops us', async () => {
    await migrate(engine.url, { folder })
    await client.query('UPDATE _prisma_migrations SET finished_at = NULL')
    await expect(migrate(engine.url, { folder })).rejects.toThrow(/never finished/)
  })

  test('a change that was rolled back counts as not applied', async () => {
    await migrate(engine.url, { folder })
    await client.query('DROP TABLE first_table; UPDATE _prisma_migrations SET rolled_back_at = now()')
    expect((await migrate(engine.url, { folder })).applied).toEqual([FIRST])
  })

  test('a database that does not answer is named as such', async () => {
    await expect(migrate('postgresql://postgres@127.0.0.1:1/earshot')).rejects.toMatchObject({
      code: 'database-unavailable',
    })
  })
})

describe('pendingMigrations', () => {
  test('a database that was never touched lacks every migration', async () => {
    expect(await pendingMigrations(engine.url, folder)).toEqual([FIRST])
  })

  test('a migrated database lacks none', async () => {
    await cp(migrationsFolder, folder, { recursive: true })
    await migrate(engine.url, { folder })
    expect(await pendingMigrations(engine.url, folder)).toEqual([])
  })
})

// ---------------------------------------------------------------------------------------------------------------------

async function addMigration(name: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, name), { recursive: true })
  await writeFile(path.join(folder, name, 'migration.sql'), sql)
}

async function exists(table: string): Promise<boolean> {
  const answer = await client.query<{ found: boolean }>('SELECT to_regclass($1) IS NOT NULL AS found', [table])
  return answer.rows[0]?.found ?? false
}
