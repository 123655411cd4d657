import { describe, expect, it } from 'vitest'
import { hideUntilCovered, isCovered } from './covered.js'

const shown = (count: number) => ({ count, hidden: false })
const hidden = (count: number) => ({ count, hidden: true })

describe('people who may be in several parts, and are in one at least', () => {
  it.each([
    [11, [shown(10), hidden(3)], true],
    [12, [shown(10), hidden(3)], false],
    [15, [shown(10), hidden(3), hidden(2)], true],
    [16, [shown(10), hidden(3), hidden(2)], false],
    [40, [shown(10), hidden(3), hidden(6)], true],
    [40, [shown(10)], true],
  ])('of %i with %j: what is hidden could still be 1 is %s', (people, parts, covered) => {
    expect(isCovered(people, parts)).toBe(covered)
  })

  it('have as many parts hidden as that takes, the smallest first', () => {
    const parts = [shown(20), hidden(3), shown(7), shown(0)]
    expect(hideUntilCovered(30, parts).map(part => part.hidden)).toEqual([false, true, true, false])
  })
})
