import { describe, expect, it } from 'vitest'
import { kappaOf } from './cohen-kappa.js'
import { bootstrapInterval, quantile } from './interval.js'
import { seededRandom } from './seeded-random.js'

const mean = (numbers: readonly number[], times?: ArrayLike<number>): number => {
  const weights = numbers.map((_, at) => times?.[at] ?? 1)
  const sum = (of: number[]) => of.reduce((total, one) => total + one, 0)
  return sum(numbers.map((number, at) => number * (weights[at] ?? 0))) / sum(weights)
}

/** How often two people gave which answers. */
const judged = (both: number, onlyOne: number, onlyOther: number, neither: number): [number, number][] => [
  ...Array.from({ length: both }, (): [number, number] => [1, 1]),
  ...Array.from({ length: onlyOne }, (): [number, number] => [1, 0]),
  ...Array.from({ length: onlyOther }, (): [number, number] => [0, 1]),
  ...Array.from({ length: neither }, (): [number, number] => [0, 0]),
]

describe('the interval', () => {
  it('of a mean is where the normal distribution says', () => {
    const items = Array.from({ length: 400 }, (_, at) => (at % 2) * 4)
    // Mean 2, standard deviation 2, over 400 items: 2 give or take 1.96 / 10.
    const interval = bootstrapInterval(items, mean, seededRandom('a'))
    expect(interval).toEqual({ low: expect.closeTo(1.804, 1), high: expect.closeTo(2.196, 1) })
  })

  it('is the same with the same seed, and holds the figure itself', () => {
    const items = judged(12, 3, 4, 21)
    const again = () => bootstrapInterval(items, kappaOf, seededRandom('round'))
    expect(again()).toEqual(again())
    const interval = again()
    if (typeof interval === 'string') throw new Error(interval)
    expect(interval.low).toBeLessThan(kappaOf(items) ?? 0)
    expect(interval.high).toBeGreaterThan(kappaOf(items) ?? 0)
  })

  it('is narrower with ten times the items', () => {
    const width = (items: [number, number][]) => {
      const interval = bootstrapInterval(items, kappaOf, seededRandom('width'))
      return typeof interval === 'string' ? Number.NaN : interval.high - interval.low
    }
    expect(width(judged(120, 30, 40, 210))).toBeLessThan(width(judged(12, 3, 4, 21)) / 2)
  })

  it('is not given where nobody differed', () => {
    expect(bootstrapInterval(judged(5, 0, 0, 9), kappaOf, seededRandom('b'))).toBe('no-difference')
  })

  it('is not given where one of two people gave one answer throughout', () => {
    expect(bootstrapInterval(judged(0, 10, 0, 20), kappaOf, seededRandom('e'))).toBe('no-spread')
  })

  it('is not given where a draw often has nothing to tell apart', () => {
    // With two of 30 items one draw in eight holds neither, and with four one in sixty.
    expect(bootstrapInterval(judged(1, 1, 0, 28), kappaOf, seededRandom('c'))).toBe('too-few')
    expect(bootstrapInterval(judged(3, 1, 0, 26), kappaOf, seededRandom('c'))).not.toBe('too-few')
  })
})

describe('the quantile', () => {
  it.each([
    [0, 1],
    [0.5, 2.5],
    [0.25, 1.75],
    [1, 4],
  ])('of %d lies between the values in proportion', (share, expected) => {
    expect(quantile([1, 2, 3, 4], share)).toBe(expected)
  })
})
