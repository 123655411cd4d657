import { describe, expect, it } from 'vitest'
import { loadCodeFrame } from '../../../adapters/code-frame-file/load.js'
import { aCoder, aRound, itemsFor } from '../../../test/support/a-coding-round.js'
import type { Coding } from './coding-round.js'
import { machineResults, roundResults } from './round-results.js'

const frame = await loadCodeFrame('code-frame/code-frame.yaml')
const [first, second] = frame.themes
if (!first || !second) throw new Error('the frame has two themes at least')
const [one, other] = first.subthemes.map(({ id }) => id)
const [elsewhere] = second.subthemes.map(({ id }) => id)
if (!one || !other || !elsewhere) throw new Error('and they have parts')

const coders = [aCoder({ id: 'ann' }), aCoder({ id: 'bea' })]
const round = aRound({ coders, items: itemsFor(['r1', 'r2', 'r3', 'r4'], [elsewhere]) })
const codings: Coding[] = [
  { number: 1, coderId: 'ann', codes: [one] },
  { number: 1, coderId: 'bea', codes: [other] },
  { number: 2, coderId: 'ann', codes: [] },
  { number: 2, coderId: 'bea', codes: [] },
  { number: 3, coderId: 'bea', codes: ['gone'] },
]
const results = roundResults(round, codings, frame)

describe('what came out of a round', () => {
  it('holds what each said of each item, in the order of the people', () => {
    expect(results.items.map(({ said }) => said)).toEqual([
      [[one], [other]],
      [[], []],
      [null, ['gone']],
      [null, null],
    ])
    expect(results.items.map(({ apart }) => apart)).toEqual([2, 0, 0, 0])
    expect(results).toMatchObject({ compared: 2, same: 1 })
  })

  it('tells a theme from its parts: who chose different parts agrees on the theme', () => {
    expect(results.themes).toMatchObject([{ id: first.id, alike: 1, alpha: { value: 1 } }])
    expect(results.parts.map(({ id, chosen }) => [id, chosen])).toEqual([
      [one, 1],
      [other, 1],
      ['gone', 0],
    ])
  })

  it('shows the machine beside each person, and never among them', () => {
    const machine = machineResults(round, results.items, frame)
    expect(machine.map(({ id, suggested }) => [id, suggested])).toEqual([
      [first.id, 0],
      [second.id, 4],
    ])
    expect(machine[1]?.withPeople).toMatchObject([
      { coders: [0, 2], both: 0, onlyFirst: 0, onlySecond: 2 },
      { coders: [1, 2], both: 0, onlyFirst: 0, onlySecond: 3 },
    ])
    expect(results.themes.map(({ id }) => id)).not.toContain(second.id)
  })
})
