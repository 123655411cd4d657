import { describe, expect, it } from 'vitest'
import { enoughOf, type ItemRead, loadOf, NO_LIMIT, readsSince } from './reading-load.js'

const now = new Date('2026-11-22T10:00:00.000Z')
const read = (experienceId: string, at: string, personId = 'ann'): ItemRead => ({
  personId,
  experienceId,
  at: new Date(at),
})
const hardOnes = (hard: number, hardToday = 0) => ({ read: hard, hard, hardToday })

describe('how much somebody read', () => {
  it('counts a record once, however often they opened it and went through it', () => {
    const hard = [
      read('a', '2026-11-22T08:00:00Z'),
      read('a', '2026-11-22T09:00:00Z'),
      read('b', '2026-11-20T08:00:00Z'),
    ]
    const reviewed = [read('a', '2026-11-22T09:01:00Z'), read('c', '2026-11-21T08:00:00Z')]
    expect(loadOf('ann', { hard, reviewed }, now)).toEqual({ read: 3, hard: 2, hardToday: 1 })
  })

  it('is theirs alone', () => {
    const hard = [read('a', '2026-11-22T08:00:00Z', 'bo')]
    expect(loadOf('ann', { hard, reviewed: [] }, now)).toEqual({ read: 0, hard: 0, hardToday: 0 })
  })

  it('goes back to midnight six days ago on the forum’s clocks, summer or winter', () => {
    const hard = [read('in', '2026-11-16T00:00:00Z'), read('out', '2026-11-15T23:59:59Z')]
    expect(loadOf('ann', { hard, reviewed: [] }, now).hard).toBe(1)
    const afterTheClocksWentBack = new Date('2026-10-31T23:30:00Z')
    const summer = [read('in', '2026-10-24T23:00:00Z'), read('out', '2026-10-24T22:59:59Z')]
    expect(loadOf('ann', { hard: summer, reviewed: [] }, afterTheClocksWentBack).hard).toBe(1)
    expect(readsSince(afterTheClocksWentBack).getTime()).toBeLessThan(Date.parse('2026-10-24T23:00:00Z'))
  })
})

describe('enough', () => {
  it('is asked of whoever set no limit once it is many', () => {
    expect(enoughOf(hardOnes(7, 3), NO_LIMIT)).toBeNull()
    expect(enoughOf(hardOnes(8, 1), NO_LIMIT)).toEqual({ by: 'usual', within: 'week', opened: 8 })
    expect(enoughOf(hardOnes(4, 4), NO_LIMIT)).toEqual({ by: 'usual', within: 'day', opened: 4 })
  })

  it('is what somebody set themselves, and nothing else, once they set it', () => {
    expect(enoughOf(hardOnes(30, 4), { aDay: 5, aWeek: null })).toBeNull()
    expect(enoughOf(hardOnes(30, 5), { aDay: 5, aWeek: null })).toEqual({ by: 'own', within: 'day', opened: 5 })
    expect(enoughOf(hardOnes(2), { aDay: null, aWeek: 2 })).toEqual({ by: 'own', within: 'week', opened: 2 })
  })

  it('can be none at all', () => {
    expect(enoughOf(hardOnes(0), { aDay: 0, aWeek: null })).toEqual({ by: 'own', within: 'day', opened: 0 })
  })
})
