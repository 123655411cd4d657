import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchHits } from './search-hits.js'

const marked = (text: string, search: string): string[] =>
  searchHits(text, search).map(({ start, end }) => text.slice(start, end))

describe('what a search found in a text', () => {
  it.each([
    ['taxi', 'The taxi was late. TAXI!', ['taxi', 'TAXI']],
    ['waiting', 'We waited and wait.', ['waited', 'wait']],
    ['assessments', 'His assessment', ['assessment']],
    ['"late taxi"', 'The taxi was late.', ['taxi', 'late']],
    ['school -bus', 'The school bus', ['school']],
    ['school -"late bus"', 'The school bus is late', ['school']],
    ['the taxi', 'The taxi', ['taxi']],
    ['mum', 'Mum’s the word', ['Mum’s']],
    ['autobus', 'żółty autobus', ['autobus']],
    ['transprot', 'Transport was late', ['Transport']],
    ['plate', 'His place at school, on a plate', ['plate']],
    ['', 'Nothing asked', []],
    ['<b>', 'a <b> c', ['b']],
  ])('for %j marks in %j', (search, text, expected) => {
    expect(marked(text, search)).toEqual(expected)
  })

  it('lies within the text, in order and apart, whatever is searched', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, search) => {
        const edges = searchHits(text, search).flatMap(({ start, end }) => [start, end])
        expect(edges).toEqual([...edges].sort((one, other) => one - other))
        expect(edges.every(edge => edge >= 0 && edge <= text.length)).toBe(true)
      }),
    )
  })
})
