import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectDatabase, type Database } from '../../adapters/postgres/client.js'
import { createResponseStore } from '../../adapters/postgres/surveys/response-store.js'
import type { ResponseStore } from '../../src/domain/surveys/survey-store.js'
import { freshDatabase } from '../support/engines.js'
import { fakeClock } from '../support/fake-clock.js'
import { suiteLog } from '../support/suite-log.js'

/** Of every fourth edition, so that none is most of the table. */
const EDITION = '00000000-0000-7000-8000-000000000001'
const BATCH = '00000000-0000-7000-8000-000000000011'
const LONG_AGO = new Date('2026-01-01T00:30:00Z')

describe('among twenty thousand responses, a question about some', () => {
  let database: Database
  let responses: ResponseStore
  let drop: () => Promise<void>

  beforeAll(async () => {
    const fresh = await freshDatabase()
    // One connection: what the server counts for it is told before the next question.
    database = connectDatabase(fresh.url, suiteLog, 1)
    for (const statement of MADE_UP) await database.pool.query(statement)
    responses = createResponseStore(database.prisma, fakeClock())
    drop = fresh.drop
  })
  afterAll(async () => {
    await database.close()
    await drop()
  })

  /** How often the responses were read from the first to the last. */
  const wholeReads = async (): Promise<number> => {
    await database.pool.query('SELECT pg_stat_force_next_flush()')
    const { rows } = await database.pool.query<{ n: string }>(
      `SELECT pg_stat_get_numscans('survey_response'::regclass) AS n`,
    )
    return Number(rows[0]?.n)
  }

  it.each<[string, (store: ResponseStore) => Promise<unknown>]>([
    ['the finished ones of an edition, page after page', store => firstOf(store.finished(EDITION), 450)],
    ['how many came which way', store => store.counts(EDITION)],
    ['the sheets of a pile', store => store.ofBatch(BATCH)],
    ['what one person answered', store => store.ofContributor('key-77')],
    ['one sheet', store => store.findBySerial(EDITION, '4')],
    ['what was begun with the code of a sheet', store => store.findByScannedSerial(EDITION, ['12', '24', '25'])],
    ['one by its reference', store => store.findByReference('REF-99')],
    ['one by its link', store => store.findByResumeKey('link-99')],
    ['whose work was cut off', store => store.takePending(LONG_AGO, 50)],
    ['what was given up', store => store.abandoned(LONG_AGO, 50)],
  ])('is answered without reading them all: %s', async (_what, ask) => {
    const reads = await wholeReads()
    const found = await ask(responses)
    expect(Array.isArray(found) ? found.length : found).toBeTruthy()
    expect(await wholeReads()).toBe(reads)
  })

  it('would be caught if it did', async () => {
    const reads = await wholeReads()
    await database.pool.query(`SELECT count(*) FROM survey_response WHERE language = 'cy'`)
    expect(await wholeReads()).toBe(reads + 1)
  })
})

// ---------------------------------------------------------------------------------------------------------------------

const firstOf = async <One>(all: AsyncIterable<One>, most: number): Promise<One[]> => {
  const first: One[] = []
  for await (const one of all) {
    first.push(one)
    if (first.length === most) break
  }
  return first
}

const idOf = (number: string): string => `('00000000-0000-7000-8000-' || lpad((${number})::text, 12, '0'))::uuid`

/** One in five is paper, one in ten still open, one in a thousand waits for the sweep. */
const MADE_UP = [
  `INSERT INTO survey VALUES (${idOf('1')}, 'Yearly survey', 'ann', now())`,
  `INSERT INTO survey_edition (id, survey_id, label, code, state, questionnaire, wording_changes, created_by, created_at, version)
   SELECT ${idOf('n')}, ${idOf('1')}, n, n, 'live', '{}', '[]', 'ann', now(), 1 FROM generate_series(1, 4) n`,
  `INSERT INTO paper_batch (id, edition_id, event, happened_on, place, collected_by, sheets, second_share, drawn, created_by,
     created_at, version)
   SELECT ${idOf('10 + n')}, ${idOf('n')}, '', '2026-01-01', '', '', 40, 0.1, '{}', 'ann', now(), 1 FROM generate_series(1, 4) n`,
  `INSERT INTO survey_response (id, edition_id, reference, channel, language, state, answers, contributor_key, resume_key,
     batch_id, sheet_number, serial, scanned_serial, sheet, started_at, saved_at, finished_at, pending, touched_at, invented, version)
   SELECT ${idOf('100 + n')}, ${idOf('1 + n % 4')}, 'REF-' || n, CASE WHEN n % 5 = 0 THEN 'paper' ELSE 'web' END, 'en',
     CASE WHEN n % 10 = 3 THEN 'open' ELSE 'finished' END, '{}', CASE WHEN n % 5 = 1 THEN 'key-' || n / 100 END, 'link-' || n,
     CASE WHEN n % 500 = 0 THEN ${idOf('11 + n % 4')} END, CASE WHEN n % 500 = 0 THEN n END,
     CASE WHEN n % 4 = 0 THEN n::text END, CASE WHEN n % 3 = 0 THEN n::text END,
     CASE WHEN n % 500 = 0 THEN '{}'::jsonb END,
     at, at, CASE WHEN n % 10 <> 3 THEN at END, n % 1000 = 4, at, false, 1
   FROM generate_series(1, 20000) n, LATERAL (SELECT timestamptz '2026-01-01' + n * interval '1 minute' AS at) moment`,
  'VACUUM ANALYZE',
]
