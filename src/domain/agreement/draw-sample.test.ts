import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawSample } from './draw-sample.js'

/** Candidates with this theme, or with none. */
const many = (count: number, code: string) =>
  Array.from({ length: count }, (_, at) => ({ id: `${code}${at}`, codes: code ? [code] : [] }))

const pool = [...many(200, 'school'), ...many(60, 'health'), ...many(6, 'transport'), ...many(30, '')]
const countOf = (ids: string[], code: string): number => ids.filter(id => id.startsWith(code)).length

describe('a sample at random', () => {
  it('is the same again with the same seed, in whatever order the records come, and another with another', () => {
    const asked = { method: 'random', size: 30, seed: 'autumn' } as const
    expect(drawSample(pool.toReversed(), asked)).toEqual(drawSample(pool, asked))
    expect(drawSample(pool, { ...asked, seed: 'winter' })).not.toEqual(drawSample(pool, asked))
  })

  it('gives every record the same chance', () => {
    const drawn = new Map(many(20, 'a').map(({ id }) => [id, 0]))
    for (let turn = 0; turn < 4000; turn++) {
      for (const id of drawSample(many(20, 'a'), { method: 'random', size: 5, seed: `turn ${turn}` })) {
        drawn.set(id, (drawn.get(id) ?? 0) + 1)
      }
    }
    // 4000 draws of a quarter: 1000 each, give or take four standard deviations of 27.4.
    for (const times of drawn.values()) expect(Math.abs(times - 1000)).toBeLessThan(110)
  })
})

describe('a sample with more of the rare themes', () => {
  it('takes as many of each theme as there are to be had', () => {
    const drawn = drawSample(pool, { method: 'rare', size: 24, seed: 'autumn' })
    expect(countOf(drawn, 'transport')).toBe(6)
    expect(countOf(drawn, 'health')).toBe(6)
    expect(countOf(drawn, 'school')).toBe(6)
  })

  it('goes on with the others when a theme is used up', () => {
    const drawn = drawSample(pool, { method: 'rare', size: 100, seed: 'autumn' })
    expect(countOf(drawn, 'transport')).toBe(6)
    expect(countOf(drawn, 'health')).toBeGreaterThan(25)
  })

  it('does not show by an item’s place why it was drawn', () => {
    const drawn = drawSample(pool, { method: 'rare', size: 24, seed: 'autumn' })
    expect(countOf(drawn.slice(0, 6), 'transport')).toBeLessThan(6)
  })
})

describe('any sample', () => {
  const candidate = fc.record({ id: fc.uuid(), codes: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }) })
  const pools = fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 40 })

  it('holds as many different records as were asked for, or all there are', () => {
    fc.assert(
      fc.property(pools, fc.integer({ min: 1, max: 50 }), fc.constantFrom('random', 'rare'), (given, size, method) => {
        const drawn = drawSample(given, { method, size, seed: 'any' })
        expect(new Set(drawn).size).toBe(Math.min(size, given.length))
        expect(given.map(({ id }) => id)).toEqual(expect.arrayContaining(drawn))
      }),
    )
  })
})
