import type { Count } from '../../src/domain/inbox/inbox-filter.js'
import type { Ask } from './inbox-asking.js'
import { binding, both, byDate, byId, byIndex, type Conditions } from './inbox-conditions.js'

/**
 * How many entries there are: each counted where there are few; where there are many, as many as a fair sample of all entries
 * lets expect, and said so.
 */
export const countEntries = async (ask: Ask, conditions: Conditions): Promise<Count> => {
  if (conditions.ids) return { n: await countFound(ask, conditions), exact: true }
  const sample = await countAmong(ask, conditions, SAMPLE)
  if (sample.looked < SAMPLE) return { n: sample.hits, exact: true }
  if (sample.all <= MOST_EXACT) return { n: (await countAmong(ask, conditions, null)).hits, exact: true }
  const expected = (sample.all * sample.hits) / sample.looked
  if (expected <= MOST_EXACT) return { n: await countFound(ask, conditions), exact: true }
  return { n: Number(expected.toPrecision(2)), exact: false }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Entries. Of 5,000 of them a tenth or more is of the list when over 20,000 of 200,000 are: the estimate is right to some per cent. */
const SAMPLE = 5000
const MOST_EXACT = 20_000

/** Hashes are spread evenly over this many numbers, so that the largest of the smallest n tells how many there are in all. */
const HASHES = 2 ** 32

/** @param limit of entries to look at, by an order that has nothing to do with what is in them; null looks at all */
const countAmong = async (ask: Ask, conditions: Conditions, limit: number | null) => {
  const { values, bind } = binding()
  const [row] = await ask<{ looked: string; hits: string; reach: number | null }>(
    `SELECT count(*) AS looked, max(hash) AS reach,
       count(*) FILTER (WHERE ${both([byIndex(conditions, bind), byDate(conditions, bind)])}) AS hits
     FROM (SELECT *, uuid_hash(id) AS hash FROM inbox_entry ORDER BY uuid_hash(id) LIMIT ${bind(limit)}) AS sampled`,
    values,
  )
  const looked = Number(row?.looked ?? 0)
  return { looked, hits: Number(row?.hits ?? 0), all: (looked * HASHES) / ((row?.reach ?? 0) + HASHES / 2 + 1) }
}

const countFound = async (ask: Ask, conditions: Conditions): Promise<number> => {
  const { values, bind } = binding()
  const [row] = await ask<{ n: string }>(
    `SELECT count(*) AS n FROM inbox_entry
     WHERE ${both([byId(conditions, bind), byIndex(conditions, bind), byDate(conditions, bind)])}`,
    values,
  )
  return Number(row?.n ?? 0)
}
