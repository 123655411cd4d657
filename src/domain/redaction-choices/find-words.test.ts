import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostileText } from '../../../test/support/hostile-text.js'
import { findWords } from './find-words.js'

const found = (text: string, words: string) => findWords(text, words).map(({ start, end }) => text.slice(start, end))

describe('the places of words', () => {
  it.each([
    ['Poppy and POPPY, but no poppyseed', 'Poppy', ['Poppy', 'POPPY']],
    ['Poppy’s bag and poppys coat', 'Poppy', ['Poppy', 'poppys']],
    ['Al said: although', 'Al', ['Al']],
    ['St Marys, St. Mary’s and st  mary’s', 'St Mary’s', ['St Marys', 'St. Mary’s', 'st  mary’s']],
    ['Call 07700900123 or 07700 900-123.', '07700 900123', ['07700900123', '07700 900-123']],
    ['in B61AA and b6 1aa', 'B6 1AA', ['B61AA', 'b6 1aa']],
    ['ask @tom_smith or tom smith', '@tom_smith', ['@tom_smith', 'tom smith']],
    ['O’Brien, OBrien and O Brien', 'O’Brien', ['O’Brien', 'OBrien', 'O Brien']],
    ['Jose\u0301 and Jos\u00e9', 'José', ['Jose\u0301', 'Jos\u00e9']],
    ['我们和小明去学校', '小明', ['小明']],
    ['a (b) [c] a.*b', '.*', ['.*']],
    ['12 in 123 and 12', '12', ['12', '12']],
  ])('in "%s" of "%s" are %j', (text, words, places) => {
    expect(found(text, words)).toEqual(places)
  })

  it('are never refused and are in order, whatever is asked for', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (text, words) => {
        const places = findWords(text, words)
        let before = -1
        for (const { start, end } of places) {
          expect(start).toBeGreaterThan(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          before = start
        }
      }),
      { numRuns: 40 },
    )
  })
})
