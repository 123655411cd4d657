import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inPieces } from './pieces.js'

describe('cutting a long text into messages', () => {
  it('a text that fits stays whole', () => {
    expect(inPieces('Thank you.')).toEqual(['Thank you.'])
    expect(inPieces('x'.repeat(4096))).toEqual(['x'.repeat(4096)])
  })

  it('cuts between paragraphs rather than within one', () => {
    expect(inPieces('one two\n\nthree four\nfive', 20)).toEqual(['one two', 'three four\nfive'])
  })

  it('cuts between lines, then between words, where a paragraph is too long', () => {
    expect(inPieces('one two\nthree four', 12)).toEqual(['one two', 'three four'])
    expect(inPieces('one two three', 9)).toEqual(['one two', 'three'])
  })

  it('never cuts an emoji in two', () => {
    expect(inPieces('aa😭😭', 3)).toEqual(['aa', '😭', '😭'])
  })

  it('every piece fits, none is empty, and nothing but white space goes missing', () => {
    const text = fc.array(fc.constantFrom('word', '😭', ' ', '\n', '\n\n', 'longerword'), { minLength: 1 })
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (parts, longest) => {
        const whole = `start${parts.join('')}`
        const pieces = inPieces(whole, longest)
        expect(pieces.every(piece => piece.length > 0 && piece.length <= longest)).toBe(true)
        expect(pieces.join('').replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''))
      }),
    )
  })
})
