import { describe, expect, it } from 'vitest'
import { agreementOn, type CodedItem, pairAgreements, pairsOf } from './agreement-on.js'
import { apart } from './differences.js'
import { verdictOn } from './verdict.js'

const on = (items: CodedItem[], ...codes: string[]) => ({
  ...agreementOn(new Set(codes), items, 'seed'),
  pairs: pairAgreements(new Set(codes), items, pairsOf(items[0]?.length ?? 0), 'seed'),
})
const times = (count: number, item: CodedItem): CodedItem[] => Array.from({ length: count }, () => item)

describe('agreement on a theme', () => {
  const items: CodedItem[] = [
    ...times(4, [['bus'], ['bus', 'plan']]),
    ...times(1, [['bus'], []]),
    ...times(2, [['plan'], ['bus']]),
    ...times(5, [[], ['plan']]),
    [null, ['bus']],
  ]

  it('counts who chose it where both coded, and leaves out what one of them did not', () => {
    const { compared, chosen, rarerAnswer, alike, pairs } = on(items, 'bus')
    expect({ compared, chosen, rarerAnswer }).toEqual({ compared: 12, chosen: 7, rarerAnswer: 7 })
    expect(alike).toBe(9 / 12)
    expect(pairs).toMatchObject([{ coders: [0, 1], both: 4, onlyFirst: 1, onlySecond: 2, neither: 5 }])
    // By hand: (9/12 - (5*6 + 7*6)/144) / (1 - 1/2).
    expect(pairs[0]?.kappa.value).toBeCloseTo(0.5, 12)
  })

  it('counts any part of a theme as the theme', () => {
    expect(on(items, 'bus', 'plan').pairs[0]).toMatchObject({ both: 6, onlyFirst: 1, onlySecond: 5, neither: 0 })
  })

  it('compares every two of three people', () => {
    const three = times(5, [['a'], ['a'], []])
    expect(on(three, 'a').pairs.map(({ coders }) => coders)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ])
    expect(on(three, 'a').alike).toBeCloseTo(1 / 3)
  })
})

describe('where there is no figure', () => {
  it.each([
    ['never-chosen', times(5, [[], ['other']])],
    ['always-chosen', times(5, [['a'], ['a', 'b']])],
    ['not-compared', times(5, [['a'], null])],
    ['not-compared', []],
  ] as const)('it says %s', (because, items) => {
    const { alpha, ...found } = on([...items], 'a')
    expect(alpha).toEqual({ value: null, because })
    expect(verdictOn({ alpha, ...found })).toBe('unsaid')
    for (const { kappa } of found.pairs) expect(kappa).toEqual({ value: null, because })
  })
})

describe('the verdict', () => {
  const both = [['a'], ['a']]
  const neither = [[], []]
  const one = [['a'], []]
  it.each([
    ['strong', [...times(10, both), ...times(10, neither)]],
    ['fair', [...times(15, both), ...times(4, one), ...times(15, neither)]],
    ['talk', [...times(5, both), ...times(8, one), ...times(10, neither)]],
    ['too-few', [...times(4, both), ...times(30, neither)]],
    ['talk', [...times(1, one), ...times(30, neither)]],
  ] as const)('is %s', (verdict, items) => {
    expect(verdictOn(on([...items], 'a'))).toBe(verdict)
  })
})

describe('how far people are apart on an item', () => {
  it.each([
    [
      0,
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
    ],
    [1, [['a'], ['a', 'b']]],
    [2, [['a'], ['b']]],
    [4 / 3, [['a'], ['b'], ['a']]],
    [0, [['a'], null]],
    [0, []],
    [2, [['a', 'b'], [], null]],
  ] as [number, CodedItem][])('is %d', (difference, item) => {
    expect(apart(item)).toBeCloseTo(difference)
  })
})
