import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostileText } from '../../../test/support/hostile-text.js'
import { guarded, unguarded } from './cell.js'

/** As a spreadsheet sees it that takes any of these for the end of a cell, and passes over blanks and quotation marks. */
const cellsSeen = (text: string): string[] =>
  text.split(/[;\t\n\v\f\r\u0085\u2028\u2029]/).map(cell => cell.replace(/^[\s"\p{Cf}\p{Cc}]+/u, ''))

describe('text of a table that is taken out', () => {
  it.each([
    '=1+1',
    '+44',
    '-2+3',
    '@SUM(A1)',
    ' =1+1',
    '\t=1+1',
    '\r\n=1+1',
    '＝1+1',
    '\u200b=1+1',
    '"=1+1',
    'harmless;=1+1',
    'first line\n-cmd',
  ])('can be no formula: %j', text => {
    expect(cellsSeen(guarded(text)).filter(cell => /^[=+\-@＝]/.test(cell))).toEqual([])
  })

  it.each(['We waited a year.', "it's 'fine'", "'quoted'", 'a - b', 'ann@example.org', 'A=B', ''])(
    'stays as it is when it is harmless: %j',
    text => {
      expect(guarded(text)).toBe(text)
    },
  )

  it('can be no formula, whatever somebody writes', () => {
    fc.assert(
      fc.property(hostileText(), text => cellsSeen(guarded(text)).every(cell => !/^[=+\-@＝＋－＠]/.test(cell))),
    )
  })

  it('is read back letter for letter', () => {
    fc.assert(fc.property(hostileText(), text => unguarded(guarded(text)) === text))
  })

  it('takes no longer for a long text of nothing but line ends', () => {
    const text = '\n "'.repeat(300_000)
    expect(guarded(text)).toBe(text)
  })
})
