import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { createAuditTrail } from '../../adapters/postgres/audit-trail.js'
import { connectDatabase, type Database } from '../../adapters/postgres/client.js'
import { createReadingAgainStore } from '../../adapters/postgres/code-frame/reading-again-store.js'
import { createDigestStore } from '../../adapters/postgres/digest/digest-store.js'
import { createExperienceStore } from '../../adapters/postgres/experience/experience-store.js'
import { createDuplicateStore } from '../../adapters/postgres/inbox/duplicate-store.js'
import { createInboxUpkeep } from '../../adapters/postgres/inbox/upkeep.js'
import { countWords } from '../../adapters/postgres/inbox/words.js'
import { createDecisionStore } from '../../adapters/postgres/review/decision-store.js'
import { createNoteStore } from '../../adapters/postgres/review/note-store.js'
import { createSafeguardingStore } from '../../adapters/postgres/safeguarding/safeguarding-store.js'
import type { AnswersFilter, InboxFilter } from '../../src/domain/inbox/inbox-filter.js'
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
    await fillBeside(fresh.url)
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
  /** How often each table that grows was. */
  const readWhole = async (): Promise<Record<string, number>> => {
    const read: Record<string, number> = {}
    for (const table of GROWING) read[table] = await scansOf(`pg_stat_get_numscans('${table}'::regclass)`)
    return read
  }
  const wordLookups = () => scansOf(`pg_stat_get_numscans('inbox_entry_found'::regclass)`)

  it.each<[string, (asked: ExperienceStore) => Promise<unknown>, looksUp: boolean]>([
    ['the first page', asked => asked.page(OPEN, aPage), false],
    ['a deep page', async asked => asked.page({ ...OPEN, to: new Date('2024-03-01') }, aPage), false],
    ['three filters that hardly a record meets', asked => asked.page(RARE, aPage), true],
    ['a theme of long ago', asked => asked.page({ ...OPEN, themes: [OLD_THEME] }, aPage), true],
    ['answers to a question of a survey', asked => asked.page(ANSWERS, aPage), true],
    ['how many of them there are', asked => asked.count(ANSWERS), true],
    ['the themes of those answers', asked => asked.themesAmong(ANSWERS), true],
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

  it.each<[string, (asked: Database) => Promise<unknown>]>([
    ['open cases', asked => lane(asked).open(100)],
    ['closed cases', asked => lane(asked).closed({ limit: 50 })],
    ['how much waits', asked => lane(asked).standing()],
    ['what the clock must know', asked => lane(asked).watched()],
    ['how quickly cases were looked at', asked => lane(asked).timesSince(new Date('2020-01-01'))],
    ['what was done about a case', asked => lane(asked).steps(ANYBODY)],
    ['what somebody was asked in notes', asked => createNoteStore(asked.prisma).unseenBy(ANYBODY)],
    ['how often they were', asked => createNoteStore(asked.prisma).countUnseen(ANYBODY)],
    ['the notes of a record', async asked => createNoteStore(asked.prisma).of(await aReference(asked))],
    ['what somebody decided', asked => createDecisionStore(asked.prisma, fakeClock()).of(ANYBODY, ANYBODY)],
    ['what was decided together', asked => createDecisionStore(asked.prisma, fakeClock()).ofBatch(ANYBODY, ANYBODY)],
    ['possible duplicates of a record', asked => createDuplicateStore(asked).of(ANYBODY)],
    ['what was closed for a record', asked => createExperienceStore(asked, fakeClock()).mergedInto('ABCD-EFGH')],
    ['several records', asked => createExperienceStore(asked, fakeClock()).findEach({ references: ['ABCD-EFGH'] })],
    ['what is to be read again', asked => readAgain(asked).behind(READER, 200)],
    ['how much that is', asked => readAgain(asked).countBehind(READER)],
    ['what is to be listed', asked => createInboxUpkeep(asked, fakeClock()).missing(200)],
    ['what is to be compared', asked => createInboxUpkeep(asked, fakeClock()).uncompared(200)],
    ['what fell off the lists', asked => createInboxUpkeep(asked, fakeClock()).findLost()],
    ['what has waited longest for a reader', asked => createDigestStore(asked, ids).longestUnread(WAITING)],
    ['the newest acts', asked => trail(asked).page({}, { limit: 50 })],
    ['the acts of a person', asked => trail(asked).page({ by: 'person-3' }, { limit: 50 })],
    ['acts of a rare kind', asked => trail(asked).page({ whats: ['erased-record'] }, { limit: 50 })],
    ['acts of one day', asked => trail(asked).page({ from: A_DAY, to: THE_NEXT }, { limit: 50 })],
    ['acts about a record', asked => trail(asked).page({ about: 'record-3' }, { limit: 50 })],
    ['where the log of acts stands', asked => trail(asked).head()],
    ['some of that log, to check it', asked => trail(asked).after(3000, 500)],
  ])('and whatever else is asked of tables that grow is found by an index: %s', async (_what, ask) => {
    await ask(database)
    const before = await readWhole()
    await ask(database)
    expect(await readWhole()).toEqual(before)
  })

  it('would be caught if it did', async () => {
    const reads = await wholeReads()
    await database.pool.query(`SELECT count(*) FROM experience WHERE words = 'nothing'`)
    expect(await wholeReads()).toBe(reads + 1)
  })
})

// ---------------------------------------------------------------------------------------------------------------------

const GROWING = ['experience', 'inbox_entry', 'note', 'mention', 'decision', 'audit_entry', 'safeguarding_step']

/** What people do with records: thousands of lines in each of those tables. */
const fillBeside = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`
    INSERT INTO audit_entry SELECT n, timestamptz '2026-01-01' + n * interval '1 hour', 'person-' || n % 300, 'opened-page', 'record-' || n % 2000, NULL, 'seal'
      FROM generate_series(1, 6000) AS n;
    INSERT INTO note SELECT gen_random_uuid(), id, gen_random_uuid(), now(), 'Look at this.' FROM experience;
    INSERT INTO mention SELECT id, gen_random_uuid(), now() FROM note;
    INSERT INTO decision (id, experience_id, by, at, what, before, after, batch)
      SELECT gen_random_uuid(), id, gen_random_uuid(), now(), 'review', '{}', '{}', gen_random_uuid() FROM experience;
    INSERT INTO safeguarding_step SELECT gen_random_uuid(), id, now(), 'machine', 'seen', '{}' FROM experience;
    UPDATE experience SET compared_for = understood_at, reading = jsonb_build_object('reader', '${READER}')`)
  await client.query('VACUUM ANALYZE')
  await client.end()
}

const A_DAY = new Date('2026-03-01')
const THE_NEXT = new Date('2026-03-02')

/** The list of themes with which all were read. */
const READER = 'rules@1.0+send@1.1'

const WAITING = { before: new Date(), invented: false, limit: 5 }

const ANYBODY = '01890000-0000-7000-8000-000000000001'

const ids = { experience: () => ANYBODY }
const lane = (asked: Database) => createSafeguardingStore(asked, ids)
const readAgain = (asked: Database) => createReadingAgainStore(asked, ids)
const trail = ({ pool }: Database) => createAuditTrail(pool, Buffer.alloc(32), fakeClock())

const aReference = async ({ pool }: Database): Promise<string> =>
  (await pool.query<{ reference: string }>('SELECT reference FROM experience ORDER BY received_at DESC LIMIT 1'))
    .rows[0]?.reference ?? ''

const RARE: InboxFilter = { themes: ['theme-57', 'theme-55'], themesMatch: 'all', areas: ['area-17'], sentiments: [2] }

const ANSWERS: AnswersFilter = { survey: { editionId: ANYBODY, questionId: 'q7' }, lane: 'inbox' }

const oldest = async (store: ExperienceStore): Promise<string> => {
  const { items } = await store.page({ to: new Date('2023-11-03') }, { limit: 1 })
  return items[0]?.id ?? ''
}
