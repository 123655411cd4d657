import { describe, expect, it } from 'vitest'
import { editDistance, nearWords } from './near-words.js'

const known = (counts: Record<string, number>) => Object.entries(counts).map(([word, records]) => ({ word, records }))

describe('words that somebody may have meant', () => {
  it.each([
    ['a letter wrong', 'tribonal'],
    ['a letter missing', 'tribnal'],
    ['a letter too many', 'tribunnal'],
    ['two letters swapped', 'tribuanl'],
  ])('are found with %s', (_mistake, asked) => {
    expect(nearWords(asked, known({ tribunal: 1 }))).toEqual(['tribunal'])
  })

  it('forgives one mistake in a short word and two in a long one', () => {
    expect(nearWords('skool', known({ school: 9 }))).toEqual([])
    expect(nearWords('asesmant', known({ assessment: 9 }))).toEqual([])
    expect(nearWords('assesment', known({ assessment: 9 }))).toEqual(['assessment'])
    expect(nearWords('asesmentt', known({ assesment: 9 }))).toEqual(['assesment'])
  })

  it('leaves words alone that are too short to tell, or begin with another letter', () => {
    expect(nearWords('plan', known({ plane: 9 }))).toEqual([])
    expect(nearWords('bight', known({ night: 9 }))).toEqual([])
  })

  it('a known word also finds its misspellings and what it misspells, but none of its equals', () => {
    const counts = known({ place: 100, plaec: 2, plate: 90 })
    expect(nearWords('place', counts)).toEqual(['plaec'])
    expect(nearWords('plaec', counts)).toEqual(['place'])
  })

  it('offers the most frequent first, and no more than a few', () => {
    const many = Object.fromEntries([...'abcdefghijkl'].map((letter, index) => [`minib${letter}s`, index + 1]))
    expect(nearWords('minibus', known(many)).slice(0, 2)).toEqual(['minibls', 'minibks'])
    expect(nearWords('minibus', known(many))).toHaveLength(8)
  })
})

describe('the distance between two words', () => {
  it.each([
    ['', '', 0],
    ['bus', '', 3],
    ['', 'bus', 3],
    ['bus', 'bus', 0],
    ['kitten', 'sitting', 3],
    ['form', 'from', 1],
  ])('from %j to %j is %i', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance)
  })
})
