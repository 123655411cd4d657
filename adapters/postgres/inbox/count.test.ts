import { describe, expect, it } from 'vitest'
import type { Ask } from './asking.js'
import type { Conditions } from './conditions.js'
import { countEntries } from './count.js'

const EVERYTHING: Conditions = {
  terms: [],
  commonTerms: [],
  words: null,
  sees: 'redacted',
  from: null,
  to: null,
  ids: null,
}

/** A sample of 5,000 entries, each of which stands for 64, with so many of the list in it; and what counting them all gives. */
const aTable = ({ hits, counted = 0 }: { hits: number; counted?: number }): Ask => {
  const kind = { terms: [], anyPlace: true, dates: true, reach: 2 ** 31 - 1 }
  const kinds = [
    { ...kind, words: true, n: hits },
    { ...kind, words: false, n: 5000 - hits },
  ]
  return async text => (text.includes('inbox_sample') ? kinds : [{ n: String(counted) }]) as never
}

describe('how many entries there are', () => {
  it.each([
    ['two figures where it is well known', 533, 34_000],
    ['one figure where it is not', 333, 20_000],
  ])('is told about, by %s', async (_name, hits, n) => {
    expect(await countEntries(aTable({ hits }), EVERYTHING)).toEqual({ n, exact: false })
  })

  it('is counted where the sample knows too few', async () => {
    expect(await countEntries(aTable({ hits: 20, counted: 1234 }), EVERYTHING)).toEqual({ n: 1234, exact: true })
  })
})
