import { expect, test } from 'vitest'
import { usingDatabase } from '../support/database.js'

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
