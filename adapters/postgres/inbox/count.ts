import type { Count } from '../../../src/domain/inbox/inbox-filter.js'
import type { Ask } from './asking.js'
import { binding, both, byDate, byEntry, byIndex, type Conditions } from './conditions.js'
import { sampleOf } from './sample.js'

/**
 * How many entries there are: each counted where there are few; where there are many, as many as a fair sample of all entries
 * lets expect, and said so.
 */
export const countEntries = async (ask: Ask, conditions: Conditions): Promise<Count> => {
  if (conditions.ids) return { n: await countAmong(ask, conditions, conditions.ids), exact: true }
  const sample = await sampleOf(ask, conditions, SAMPLE)
  const isCheap = sample.found <= MOST_FOUND || sample.dated <= MOST_BETWEEN
  if (!isCheap && sample.hits >= FEWEST_HITS)
    return { n: Number(sample.expected.toPrecision(sample.hits < MANY_HITS ? 1 : 2)), exact: false }
  const count = sample.found < sample.dated ? countFound : countBetween
  return { n: await count(ask, sample.conditions), exact: true }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Entries. */
const SAMPLE = 5000

/** By so many an estimate is off by a fifth at most in two cases of three; it is not told at all by fewer. */
const FEWEST_HITS = 25
/** By so many it is off by a twentieth. */
const MANY_HITS = 400

/** Entries that are read to be counted: those that an index of words finds lie apart, those of some weeks side by side. */
const MOST_FOUND = 10_000
const MOST_BETWEEN = 25_000

const countAmong = async (ask: Ask, conditions: Conditions, ids: string[]): Promise<number> => {
  const { values, bind } = binding()
  return countRows(
    ask,
    `(SELECT * FROM inbox_entry WHERE id = ANY(${bind(ids)}::uuid[]) OFFSET 0) AS among
     WHERE ${both([byIndex(conditions, bind), byEntry(conditions, bind)])}`,
    values,
  )
}

/** `OFFSET 0` lets nothing but the index over terms and words find them. */
const countFound = (ask: Ask, conditions: Conditions): Promise<number> => {
  const { values, bind } = binding()
  const found = `SELECT * FROM inbox_entry WHERE ${byIndex(conditions, bind)} OFFSET 0`
  return countRows(ask, `(${found}) AS found WHERE ${byEntry(conditions, bind)}`, values)
}

/** And here nothing but the index over the time, whose order is that of the table: what is near in one is near in the other. */
const countBetween = (ask: Ask, conditions: Conditions): Promise<number> => {
  const { values, bind } = binding()
  const dated = `SELECT * FROM inbox_entry WHERE ${byDate(conditions, bind)} ORDER BY received_at, id OFFSET 0`
  const rest = both([byIndex(conditions, bind), byEntry(conditions, bind)])
  return countRows(ask, `(${dated}) AS dated WHERE ${rest}`, values)
}

const countRows = async (ask: Ask, from: string, values: unknown[]): Promise<number> => {
  const [row] = await ask<{ n: string }>(`SELECT count(*) AS n FROM ${from}`, values)
  return Number(row?.n ?? 0)
}
