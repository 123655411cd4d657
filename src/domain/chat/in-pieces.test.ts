import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inPieces } from './in-pieces.js'

describe('a text that is too long for one message', () => {
  it.each([
    ['stays whole when it fits', 'All fits.', 9, ['All fits.']],
    ['is cut between paragraphs', 'One two.\n\nThree four.', 14, ['One two.', 'Three four.']],
    ['is cut between lines where no paragraph ends', 'One two.\nThree four.', 14, ['One two.', 'Three four.']],
    ['is cut between words where no line ends', 'One two three four', 10, ['One two', 'three four']],
    ['is cut anywhere where no word ends', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['is not cut right after its first word', 'A.\n\nbcd efg hij', 12, ['A.\n\nbcd efg', 'hij']],
  ])('%s', (_name, text, longest, pieces) => {
    expect(inPieces(text, longest)).toEqual(pieces)
  })

  it('loses nothing but white space, and no letter breaks', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '😔', ' ', '\n', '\n\n'), maxLength: 200 })
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (given, longest) => {
        const pieces = inPieces(given, longest)
        expect(pieces.join('').replace(/\s/g, '')).toBe(given.replace(/\s/g, ''))
        expect(pieces.filter(piece => piece.length > longest || !piece.isWellFormed())).toEqual([])
      }),
    )
  })
})
