import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { connectDatabase, type Database } from '../../adapters/postgres/client.js'
import { createExperienceStore } from '../../adapters/postgres/experience-store.js'
import { countWords } from '../../adapters/postgres/inbox-words.js'
import type { InboxFilter } from '../../src/domain/inbox/inbox-filter.js'
import type { ExperienceStore } from '../../src/domain/ports.js'
import { usingDatabase } from '../support/database.js'
import { freshDatabase } from '../support/engines.js'
import { fakeClock } from '../support/fake-clock.js'
import { fillWithRecords, OLD_THEME } from '../support/made-up-records.js'
import { suiteLog } from '../support/suite-log.js'

const database = usingDatabase()

/** References that take their rows with them, in tables that no index finds by that reference: each removal reads such a table whole. */
const FOLLOWED_BY_READING_ALL = `
  SELECT conrelid::regclass::text AS table FROM pg_constraint
  WHERE contype = 'f' AND confdeltype IN ('c', 'n') AND NOT EXISTS (
    SELECT 1 FROM pg_index WHERE indrelid = conrelid AND indpred IS NULL AND indkey[0] = conkey[1])`

test('whatever goes with a row that is removed is found by an index, so that forgetting stays quick among a million rows', async () => {
  const { rows } = await database().pool.query<{ table: string }>(FOLLOWED_BY_READING_ALL)
  expect(rows).toEqual([])
})

describe('among thousands of records, a question about a list', () => {
  const OPEN: InboxFilter = { lane: 'inbox', includeInvented: false }
  const aPage = { limit: 50, briefly: true } as const
  let database: Database
  let store: ExperienceStore
  let drop: () => Promise<void>

  beforeAll(async () => {
    const fresh = await freshDatabase()
    await fillWithRecords(fresh.url, 6000)
    // One connection: what the server counts for it is told before the next question.
    database = connectDatabase(fresh.url, suiteLog, 1)
    await countWords(database.pool, new Date())
    store = createExperienceStore(database, fakeClock())
    drop = fresh.drop
  })
  afterAll(async () => {
    await database.close()
    await drop()
  })

  const scansOf = async (what: string): Promise<number> => {
    await database.pool.query('SELECT pg_stat_force_next_flush()')
    return Number((await database.pool.query<{ n: string }>(`SELECT ${what} AS n`)).rows[0]?.n)
  }
  /** How often the records, or their entries, were read from the first to the last. */
  const wholeReads = () =>
    scansOf(
      `pg_stat_get_numscans('experience'::regclass) + pg_stat_get_numscans('inbox_entry'::regclass)
       + pg_stat_get_numscans('inbox_sample'::regclass)`,
    )
  const wordLookups = () => scansOf(`pg_stat_get_numscans('inbox_entry_found'::regclass)`)

  it.each<[string, (asked: ExperienceStore) => Promise<unknown>, looksUp: boolean]>([
    ['the first page', asked => asked.page(OPEN, aPage), false],
    ['a deep page', async asked => asked.page({ ...OPEN, to: new Date('2024-03-01') }, aPage), false],
    ['three filters that hardly a record meets', asked => asked.page(RARE, aPage), true],
    ['a theme of long ago', asked => asked.page({ ...OPEN, themes: [OLD_THEME] }, aPage), true],
    ['a word', asked => asked.page({ ...OPEN, search: 'schlosport' }, aPage), true],
    ['a count of all', asked => asked.count(OPEN), false],
    ['a count of a rare combination', asked => asked.count(RARE), true],
    ['who stands beside a record', async asked => asked.neighbours(RARE, await oldest(asked)), true],
    ['what is like a record', async asked => asked.alike(await oldest(asked), 5), true],
  ])('is answered without reading them all: %s', async (_what, ask, looksUp) => {
    const [reads, lookups] = [await wholeReads(), await wordLookups()]
    await ask(store)
    expect(await wholeReads()).toBe(reads)
    expect((await wordLookups()) > lookups).toBe(looksUp)
  })

  it('would be caught if it did', async () => {
    const reads = await wholeReads()
    await database.pool.query(`SELECT count(*) FROM experience WHERE words = 'nothing'`)
    expect(await wholeReads()).toBe(reads + 1)
  })
})

// ---------------------------------------------------------------------------------------------------------------------

const RARE: InboxFilter = { themes: ['theme-57', 'theme-55'], themesMatch: 'all', areas: ['area-17'], sentiments: [2] }

const oldest = async (store: ExperienceStore): Promise<string> => {
  const { items } = await store.page({ to: new Date('2023-11-03') }, { limit: 1 })
  return items[0]?.id ?? ''
}
