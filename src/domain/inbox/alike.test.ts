import { describe, expect, it } from 'vitest'
import { likenessOf, tellingWords, weighing } from './alike.js'

const known = [
  { word: 'school', records: 900 },
  { word: 'minibus', records: 10 },
  { word: 'driver', records: 20 },
]
const weigh = weighing(known, 1000)
const said = (words: string, themes: string[] = []) => ({ words: words.split(' '), themes })

describe('how alike two records are', () => {
  it('is all when they say the same about the same, and nothing when they share nothing', () => {
    expect(likenessOf(said('minibus driver', ['a']), said('minibus driver', ['a']), weigh)).toBeCloseTo(1)
    expect(likenessOf(said('minibus', ['a']), said('school', ['b']), weigh)).toBe(0)
    expect(likenessOf({ words: [], themes: ['a'] }, said('school', ['a']), weigh)).toBe(0)
  })

  it('rests on rare words more than on common ones', () => {
    const here = said('minibus school')
    expect(likenessOf(here, said('minibus plan'), weigh)).toBeGreaterThan(likenessOf(here, said('school plan'), weigh))
  })

  it('is more with a theme in common, and less the more else is said', () => {
    const here = said('minibus driver', ['a'])
    const plain = likenessOf(here, said('minibus', []), weigh)
    expect(likenessOf(here, said('minibus', ['a']), weigh)).toBeGreaterThan(plain)
    expect(likenessOf(here, said('minibus about many other things', []), weigh)).toBeLessThan(plain)
  })
})

describe('words to look for alike records by', () => {
  it('are the rare ones, as long as they are not in too many records', () => {
    expect(tellingWords(['school', 'driver', 'minibus'], known, 100)).toEqual({
      words: ['minibus', 'driver'],
      all: false,
    })
    expect(tellingWords(['school', 'driver', 'minibus'], known, 15)).toEqual({ words: ['minibus'], all: false })
  })

  it('are all of the rarest together where none is rare', () => {
    expect(tellingWords(['school', 'driver'], known, 5)).toEqual({ words: ['driver', 'school'], all: true })
  })
})
