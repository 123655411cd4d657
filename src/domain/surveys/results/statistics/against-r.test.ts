import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Interval } from '../../../agreement/interval.js'
import { quantile } from '../../../agreement/interval.js'
import { holm } from './holm.js'
import { mannWhitney } from './mann-whitney.js'
import { meanDifference, meanOf } from './mean.js'
import { upperTail } from './normal.js'
import { newcombeInterval, type Share, wilsonInterval } from './share.js'
import { shareTest } from './share-test.js'
import { studentT95 } from './student.js'

type Range = [low: number, high: number]
interface Cases {
  shares: { count: Range; base: Range }[]
  values: { one: number[]; other: number[] }[]
}
interface ByR {
  shares: { wilson: Range[]; newcombe: Range; leastExpected: number; chiSquared: number | null; fisher: number }[]
  values: {
    one: { mean: number; interval: Range; quartiles: number[] }
    other: { mean: number; interval: Range; quartiles: number[] }
    difference: Range
    mannWhitney: number
  }[]
  studentT95: number[]
  upperTail: number[]
  holm: number[]
}

const read = <Shape>(name: string): Shape =>
  JSON.parse(readFileSync(`test/fixtures/survey-statistics/${name}.json`, 'utf8'))
const cases = read<Cases>('cases')
const byR = read<ByR>('by-r')

const pairs = cases.shares.map(({ count, base }, place) => {
  const [one, other]: [Share, Share] = [
    { count: count[0], base: base[0] },
    { count: count[1], base: base[1] },
  ]
  return { one, other, name: `${one.count}/${one.base} and ${other.count}/${other.base}`, r: byR.shares[place] }
})
const groups = cases.values.map((values, place) => ({ ...values, place, r: byR.values[place] }))

const expectRange = (interval: Interval | null, [low, high]: readonly number[] = [], digits = 10) => {
  expect(interval?.low).toBeCloseTo(low ?? Number.NaN, digits)
  expect(interval?.high).toBeCloseTo(high ?? Number.NaN, digits)
}

describe('shares, as R has them', () => {
  it.each(pairs)('$name: their intervals', ({ one, other, r }) => {
    expectRange(wilsonInterval(one), r?.wilson[0])
    expectRange(wilsonInterval(other), r?.wilson[1])
    expectRange(newcombeInterval(one, other), r?.newcombe)
  })

  it.each(pairs)('$name: the test of their difference', ({ one, other, r }) => {
    const { test, p } = shareTest(one, other)
    expect(test).toBe((r?.leastExpected ?? 0) < 5 ? 'fisher' : 'chi-squared')
    expect(p).toBeCloseTo((test === 'fisher' ? r?.fisher : r?.chiSquared) ?? Number.NaN, 10)
  })

  it('both tests are among the cases', () => {
    expect(new Set(pairs.map(({ one, other }) => shareTest(one, other).test)).size).toBe(2)
  })

  it('many tests at once are held to what one may err', () => {
    for (const [place, p] of holm(byR.shares.map(({ fisher }) => fisher)).entries()) {
      expect(p).toBeCloseTo(byR.holm[place] ?? Number.NaN, 10)
    }
  })
})

describe('points and numbers, as R has them', () => {
  it.each(groups)('set $place: mean, interval and quartiles', ({ one, other, r }) => {
    for (const [values, own] of [
      [one, r?.one],
      [other, r?.other],
    ] as const) {
      expect(meanOf(values).mean).toBeCloseTo(own?.mean ?? Number.NaN, 10)
      expectRange(meanOf(values).interval, own?.interval, 2)
      const sorted = values.toSorted((a, b) => a - b)
      expect([0.25, 0.5, 0.75].map(share => quantile(sorted, share))).toEqual(own?.quartiles)
    }
  })

  it.each(groups)('set $place: the difference and its test', ({ one, other, r }) => {
    expectRange(meanDifference(one, other).interval, r?.difference, 2)
    expect(mannWhitney(one, other)).toBeCloseTo(r?.mannWhitney ?? Number.NaN, 10)
  })

  it('values that are all the same differ in nothing', () => {
    expect(mannWhitney([3, 3, 3], [3, 3])).toBe(1)
    expect(meanOf([3, 3, 3])).toEqual({ mean: 3, interval: null })
  })
})

describe('the distributions, as R has them', () => {
  it('Student’s t from 9 degrees of freedom on', () => {
    for (const [place, value] of byR.studentT95.entries()) expect(studentT95(place + 9)).toBeCloseTo(value, 4)
  })

  it('the normal tail, far out too', () => {
    for (const [place, value] of byR.upperTail.entries()) expect(upperTail(place / 4) / value).toBeCloseTo(1, 9)
    expect(upperTail(-1)).toBeCloseTo(1 - upperTail(1), 12)
  })
})
