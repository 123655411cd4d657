import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rateRatio } from './rate-ratio.js'
import { scatterOf, spreadOf } from './spread.js'

interface Counts {
  count: number[]
  base: number[]
}
type End = number | 'Inf'
interface ByR {
  exact: { ratio: End; interval: [number, End]; p: number }[]
  spread: { interval: [number, End]; p: number }[]
  dispersion: number[]
}

const read = <Shape>(name: string): Shape =>
  JSON.parse(readFileSync(`test/fixtures/digest-statistics/${name}.json`, 'utf8'))
const cases = read<{ ratios: Counts[]; spread: number[]; weeks: Counts[] }>('cases')
const byR = read<ByR>('by-r')

const sharesOf = ({ count, base }: Counts) => count.map((n, place) => ({ count: n, base: base[place] ?? 0 }))
const NOBODY = { count: 0, base: 0 }

const pairs = cases.ratios.map((counts, place) => {
  const [now = NOBODY, before = NOBODY] = sharesOf(counts)
  const name = `${now.count}/${now.base} and ${before.count}/${before.base}`
  return { name, now, before, spread: cases.spread[place] ?? 1, exact: byR.exact[place], wider: byR.spread[place] }
})

/** R has the same to so many digits of each figure, small ones too. */
const expectSame = (value: number | null, r: End | undefined, digits = 9) =>
  typeof r === 'number' && r !== 0
    ? expect((value ?? Number.NaN) / r).toBeCloseTo(1, digits)
    : expect(value).toBe(r === 0 ? 0 : null)

describe('how much oftener something is said, as R has it', () => {
  it.each(pairs)('$name', ({ now, before, exact }) => {
    const { ratio, interval, p } = rateRatio(now, before)
    expectSame(ratio, exact?.ratio)
    expectSame(interval.low, exact?.interval[0])
    expectSame(interval.high, exact?.interval[1])
    expectSame(p, exact?.p)
  })

  it.each(pairs)('$name, where weeks differ $spread times more than by chance', ({ now, before, spread, wider }) => {
    const { interval, p } = rateRatio(now, before, spread)
    expectSame(interval.low, wider?.interval[0])
    expectSame(interval.high, wider?.interval[1])
    expectSame(p, wider?.p)
  })

  it.each(cases.weeks.map((weeks, place) => ({ place, weeks })))(
    'weeks $place: how much they differ',
    ({ place, weeks }) => {
      const scatter = scatterOf(sharesOf(weeks))
      expectSame((scatter?.chiSquared ?? 0) / (scatter?.freedom ?? 0), byR.dispersion[place], 7)
    },
  )
})

/** Left over by rounding. */
const NEARLY = 1 + 1e-9

describe('whatever the counts', () => {
  const aShare = fc
    .integer({ min: 1, max: 5000 })
    .chain(base => fc.record({ base: fc.constant(base), count: fc.integer({ min: 0, max: base }) }))

  it('the test finds a change where the interval leaves out 1, and only there', () => {
    fc.assert(
      fc.property(aShare, aShare, fc.double({ min: 1, max: 9, noNaN: true }), (now, before, spread) => {
        const { p, interval } = rateRatio(now, before, spread)
        fc.pre(Math.abs(p - 0.05) > 1e-9)
        expect(p < 0.05).toBe(interval.low > 1 || (interval.high !== null && interval.high < 1))
      }),
    )
  })

  it('weeks that differ more make nothing surer', () => {
    fc.assert(
      fc.property(aShare, aShare, (now, before) => {
        const [sharp, wide] = [rateRatio(now, before), rateRatio(now, before, 3)]
        expect(wide.interval.low).toBeLessThanOrEqual(sharp.interval.low * NEARLY)
        if (sharp.interval.high !== null && wide.interval.high !== null)
          expect(wide.interval.high * NEARLY).toBeGreaterThanOrEqual(sharp.interval.high)
      }),
    )
  })

  it('has an answer also where rounding leaves it open which side is the shorter way', () => {
    const { p, interval } = rateRatio({ count: 1, base: 4 }, { count: 3, base: 9 }, 3)
    expect(p).toBe(1)
    expect(interval.low).toBeLessThan(1)
  })

  it('tells nothing where nobody was heard in one of the two times', () => {
    const nothing = { ratio: null, interval: { low: 0, high: null }, p: 1 }
    expect(rateRatio({ count: 0, base: 0 }, { count: 3, base: 9 })).toEqual(nothing)
    expect(rateRatio({ count: 3, base: 9 }, { count: 0, base: 0 })).toEqual(nothing)
  })

  it('weeks never count as steadier than chance', () => {
    const even = scatterOf([
      { count: 5, base: 50 },
      { count: 5, base: 50 },
    ])
    expect(spreadOf(even, [even])).toBe(1)
    expect(spreadOf(null, [])).toBe(1)
  })
})
