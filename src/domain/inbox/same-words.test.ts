import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandsOf, NEARLY_THE_SAME, sameness } from './same-words.js'

const LETTER =
  'We have waited two years for the assessment and nobody at the clinic ever rings us back about it, whatever we do.'

describe('texts that say nearly the same', () => {
  it('are the same whatever the case, the marks and the spaces', () => {
    expect(sameness(LETTER, LETTER.toUpperCase().replaceAll(' ', '\n ').replace('.', '!!'))).toBe(1)
  })

  it('are still nearly the same with a greeting before, and not with half of it left out', () => {
    expect(sameness(LETTER, `Hello, ${LETTER}`)).toBeGreaterThan(NEARLY_THE_SAME)
    expect(sameness(LETTER, LETTER.slice(0, 50))).toBeLessThan(NEARLY_THE_SAME)
  })

  it('cannot be told apart when they are short', () => {
    expect(sameness('Thank you so much', 'Thank you so much')).toBe(0)
    expect(bandsOf('Thank you so much')).toEqual([])
  })

  it('have a fingerprint in common, which others have not', () => {
    const sharesBand = (other: string) => bandsOf(other).some(band => bandsOf(LETTER).includes(band))
    expect(sharesBand(`${LETTER} Thanks`)).toBe(true)
    expect(sharesBand('The minibus never came and she stood at the gate until somebody from the office saw her.')).toBe(
      false,
    )
  })

  it('have fingerprints that fit into 32 bits, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
        for (const band of bandsOf(text)) expect(band | 0).toBe(band)
      }),
    )
  })

  it('are as alike one way as the other', () => {
    const text = fc
      .array(fc.constantFrom('bus', 'school', 'late', 'plan', 'we'), { maxLength: 20 })
      .map(words => words.join(' '))
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(sameness(one, other)).toBe(sameness(other, one))
      }),
    )
  })
})
