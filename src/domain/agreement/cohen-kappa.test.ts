import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairsOf } from './agreement-on.js'
import { judgedByBoth, kappaOf } from './cohen-kappa.js'
import { bootstrapInterval } from './interval.js'
import { seededRandom } from './seeded-random.js'
import type { Ratings } from './tally.js'

const read = <Shape>(name: string): Shape => JSON.parse(readFileSync(`test/fixtures/agreement/${name}`, 'utf8'))
const codings = read<Record<string, Ratings[]>>('codings.json')
const byNltk = Object.entries(read<Record<string, { kappas: number[] }>>('nltk.json'))
const byPsych = Object.entries(read<Record<string, { kappa: number; low: number; high: number }>>('psych.json'))

const cohenKappa = (pairs: readonly Ratings[]) => kappaOf(judgedByBoth(pairs))

/** A table of how often two people gave which two values, as items. */
const tabled = (...rows: number[][]): Ratings[] =>
  rows.flatMap((row, one) => row.flatMap((count, other) => Array.from({ length: count }, () => [one, other])))

const firstTwo = (name: string): Ratings[] =>
  (codings[name] ?? []).map(([one = null, other = null]): Ratings => [one, other])

describe('published examples', () => {
  it.each([
    ['Cohen 1968, table 1: three diagnoses, 200 cases', tabled([88, 14, 18], [10, 40, 10], [2, 6, 12]), 0.492],
    ['Fleiss, Levin and Paik 2003, table 18.1: three diagnoses', tabled([75, 1, 4], [5, 4, 1], [0, 0, 10]), 0.676],
  ])('%s', (_name, items, kappa) => {
    expect(cohenKappa(items)).toBeCloseTo(kappa, 3)
  })
})

describe('against NLTK and R', () => {
  it.each(byNltk)('NLTK on every two of %s', (name, { kappas }) => {
    const items = codings[name] ?? []
    const pairs = pairsOf(items[0]?.length ?? 0)
    expect(kappas).toHaveLength(pairs.length)
    for (const [at, [one, other]] of pairs.entries()) {
      const kappa = cohenKappa(items.map(ratings => [ratings[one] ?? null, ratings[other] ?? null]))
      expect(kappa).toBeCloseTo(kappas[at] ?? Number.NaN, 12)
    }
  })

  it.each(byPsych)('psych on the first two of %s', (name, { kappa, low, high }) => {
    const judged = judgedByBoth(firstTwo(name))
    expect(kappaOf(judged)).toBeCloseTo(kappa, 9)
    // Another way to the interval: near, not the same.
    const interval = bootstrapInterval(judged, kappaOf, seededRandom('psych'))
    expect(interval).toEqual({ low: expect.closeTo(low, 1), high: expect.closeTo(high, 1) })
  })
})

describe('where there is nothing to say', () => {
  it.each([
    ['no items', []],
    ['both say one and the same of every item', tabled([0, 0], [0, 7])],
    [
      'no item coded by both',
      [
        ['a', null],
        [null, 'a'],
      ],
    ],
  ])('%s gives no figure', (_name, items) => {
    expect(cohenKappa(items)).toBeNull()
  })

  it('two people who each have one answer, and not the same, are no better than chance', () => {
    expect(cohenKappa(tabled([0, 5], [0, 0]))).toBe(0)
  })
})

describe('whatever two people say', () => {
  const value = fc.constantFrom('a', 'b', 'c', null)
  const pairs = fc.array(fc.tuple(value, value), { maxLength: 40 })

  it('the figure is one or less, or none, and never no number', () => {
    fc.assert(
      fc.property(pairs, given => {
        const kappa = cohenKappa(given)
        expect(kappa === null || (Number.isFinite(kappa) && kappa <= 1)).toBe(true)
      }),
    )
  })

  it('an item that counts three times is the same as three items', () => {
    fc.assert(
      fc.property(pairs, given => {
        const judged = judgedByBoth(given)
        const thrice = kappaOf(
          judged,
          judged.map(() => 3),
        )
        expect(thrice).toBe(kappaOf([...judged, ...judged, ...judged]))
      }),
    )
  })

  it('it does not matter who is named first, nor in which order the items stand', () => {
    fc.assert(
      fc.property(pairs, given => {
        const turned = given.map(([one, other]): Ratings => [other, one]).toReversed()
        expect(cohenKappa(turned)).toBe(cohenKappa(given))
      }),
    )
  })

  it('those who say the same agree perfectly, once there is something to tell apart', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), values => {
        expect(cohenKappa([...values, 'a', 'b'].map(one => [one, one]))).toBe(1)
      }),
    )
  })
})
