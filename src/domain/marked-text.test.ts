import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Mark, markText, placeInRedacted } from './marked-text.js'
import type { Finding, Span } from './understanding.js'

const text = fc.string({ unit: 'grapheme' })
const marks = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    start: fc.integer({ min: -3, max: 40 }),
    end: fc.integer({ min: -3, max: 40 }),
  }),
)

describe('marking a text', () => {
  it('cuts overlapping marks into neighbours', () => {
    const both: Mark[] = [
      { id: 'a', start: 0, end: 7 },
      { id: 'b', start: 4, end: 10 },
    ]
    expect(markText('one two three', both).map(({ text, ids }) => [text, ids])).toEqual([
      ['one ', ['a']],
      ['two', ['a', 'b']],
      [' th', ['b']],
      ['ree', []],
    ])
  })

  it('gives nothing for an empty text', () => {
    expect(markText('', [{ id: 'a', start: 0, end: 3 }])).toEqual([])
  })

  it('never loses or adds a letter, whatever the marks', () => {
    fc.assert(
      fc.property(text, marks, (words, given) => {
        expect(
          markText(words, given)
            .map(piece => piece.text)
            .join(''),
        ).toBe(words)
      }),
    )
  })

  it('marks every letter with exactly the marks that cover it', () => {
    fc.assert(
      fc.property(text, marks, (words, given) => {
        for (const piece of markText(words, given)) {
          for (let offset = piece.start; offset < piece.end; offset++) {
            const covering = given.filter(mark => mark.start <= offset && offset < mark.end).map(({ id }) => id)
            expect(new Set(piece.ids)).toEqual(new Set(covering))
          }
        }
      }),
    )
  })
})

const PLACEHOLDERS = ['[child]', '[school]', '[date of birth]', '[child 2]']

/** Words with non-overlapping stretches hidden, as a redactor would. */
const redacted = fc
  .tuple(text, fc.array(fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 6 }), fc.constantFrom(...PLACEHOLDERS))))
  .map(([words, gaps]) => {
    const findings: Finding[] = []
    let out = ''
    let at = 0
    for (const [skip, length, placeholder] of gaps) {
      const start = at + skip
      if (start + length > words.length) break
      findings.push({ type: 'child-name', start, end: start + length })
      out += words.slice(at, start) + placeholder
      at = start + length
    }
    return { words, redaction: { text: out + words.slice(at), findings } }
  })

const touches = (one: Span, other: Span) => one.start < other.end && other.start < one.end

describe('finding the place of words in the redacted text', () => {
  it('moves along with what was hidden before it', () => {
    const words = 'Tom waited two years'
    const place = placeInRedacted(words, {
      text: '[child] waited two years',
      findings: [{ type: 'child-name', start: 0, end: 3 }],
    })
    expect(place({ start: 4, end: 10 })).toEqual({ start: 8, end: 14 })
    expect(place({ start: 0, end: 10 })).toBeNull()
  })

  it('places nothing when the two texts do not belong together', () => {
    const findings = [{ type: 'child-name', start: 0, end: 3 }]
    for (const text of ['Tom waited', 'waited', '[child] waited long', '[child waited', '']) {
      expect(placeInRedacted('Tom waited', { text, findings })({ start: 4, end: 10 })).toBeNull()
    }
  })

  it('shows the very same letters there, and never any that are hidden', () => {
    fc.assert(
      fc.property(redacted, fc.nat(30), fc.integer({ min: 1, max: 12 }), ({ words, redaction }, start, length) => {
        const span = { start, end: start + length }
        fc.pre(span.end <= words.length)
        const place = placeInRedacted(words, redaction)(span)
        if (redaction.findings.some(finding => touches(finding, span))) expect(place).toBeNull()
        else expect(redaction.text.slice(place?.start, place?.end)).toBe(words.slice(span.start, span.end))
      }),
    )
  })
})
