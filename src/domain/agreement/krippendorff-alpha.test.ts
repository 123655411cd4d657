import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alphaOf } from './krippendorff-alpha.js'
import { type Ratings, tallied, type Value } from './tally.js'

const read = <Shape>(name: string): Shape => JSON.parse(readFileSync(`test/fixtures/agreement/${name}`, 'utf8'))
const codings = read<Record<string, Ratings[]>>('codings.json')
const byNltk = Object.entries(read<Record<string, { alpha: number }>>('nltk.json'))

const krippendorffAlpha = (items: readonly Ratings[]) => alphaOf(tallied(items))

/** Coders in rows as they are printed, `.` for what was left out; items in columns. */
const printed = (...coders: string[]): Ratings[] => {
  const rows = coders.map(line => line.split(' ').map((value): Value | null => (value === '.' ? null : value)))
  return (rows[0] ?? []).map((_, item) => rows.map(row => row[item] ?? null))
}

describe('the worked examples of Krippendorff 2011', () => {
  it.each([
    ['A: two observers, yes or no', printed('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'), 0.095],
    ['B: two observers, five values', printed('a a b b d c c c e d d a', 'b a b b b c c c e d d d'), 0.692],
    [
      'C: four observers who left items out',
      printed(
        '1 2 3 3 2 1 4 1 2 . . .',
        '1 2 3 3 2 2 4 1 2 5 . 3',
        '. 3 3 3 2 3 4 2 2 5 1 .',
        '1 2 3 3 2 4 4 1 2 5 1 .',
      ),
      0.743,
    ],
  ])('%s', (_name, items, alpha) => {
    expect(krippendorffAlpha(items)).toBeCloseTo(alpha, 3)
  })
})

describe('against NLTK', () => {
  it.each(byNltk)('%s', (name, { alpha }) => {
    expect(krippendorffAlpha(codings[name] ?? [])).toBeCloseTo(alpha, 12)
  })
})

describe('where there is nothing to say', () => {
  it.each([
    ['no items', []],
    ['one item', [['a', 'a']]],
    ['the same of every item', printed('a a a a', 'a a a a')],
    ['no item coded twice', printed('a . b', '. b .')],
  ])('%s gives no figure', (_name, items) => {
    expect(krippendorffAlpha(items)).toBeNull()
  })

  it('two people who differ on the only item are no better than chance', () => {
    expect(krippendorffAlpha([['a', 'b']])).toBe(0)
  })
})

describe('whatever was coded', () => {
  const value = fc.constantFrom('a', 'b', 'c', null)
  const items = fc
    .integer({ min: 2, max: 4 })
    .chain(coders => fc.array(fc.array(value, { minLength: coders, maxLength: coders }), { maxLength: 30 }))

  it('the figure is one or less, or none, and never no number', () => {
    fc.assert(
      fc.property(items, given => {
        const alpha = krippendorffAlpha(given)
        expect(alpha === null || (Number.isFinite(alpha) && alpha <= 1)).toBe(true)
      }),
    )
  })

  it('an item that counts three times is the same as three items', () => {
    fc.assert(
      fc.property(items, given => {
        const units = tallied(given)
        const thrice = alphaOf(
          units,
          units.map(() => 3),
        )
        expect(thrice ?? -9).toBeCloseTo(alphaOf([...units, ...units, ...units]) ?? -9, 9)
      }),
    )
  })

  it('the order of items and of coders changes nothing', () => {
    fc.assert(
      fc.property(items, given => {
        const turned = given.toReversed().map(ratings => ratings.toReversed())
        expect(krippendorffAlpha(turned) ?? -9).toBeCloseTo(krippendorffAlpha(given) ?? -9, 9)
      }),
    )
  })

  it('people who say the same agree perfectly, once there is something to tell apart', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 2 }), values => {
        const same = [...values, 'a', 'b'].map(one => [one, one, one])
        expect(krippendorffAlpha(same)).toBe(1)
      }),
    )
  })
})
