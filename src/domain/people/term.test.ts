import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween, forumDay, plusMonths } from './days.js'
import { daysLeft, extended, isOver, tellingDue } from './term.js'

const noon = (day: string) => new Date(`${day}T12:00:00.000Z`)

describe('days', () => {
  it('begin when the forum’s clocks say so, in winter and in summer', () => {
    expect(forumDay(new Date('2026-01-31T23:59:59.000Z'))).toBe('2026-01-31')
    expect(forumDay(new Date('2026-07-31T23:00:00.000Z'))).toBe('2026-08-01')
  })

  it.each([
    ['2026-11-22', 12, '2027-11-22'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
  ])('%s and %d months is %s', (day, months, later) => {
    expect(plusMonths(day, months)).toBe(later)
  })

  it('are counted whole across the change of clocks', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2)
  })

  it('some months later are never earlier, and in the month that was asked for', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (date, months) => {
        const from = date.toISOString().slice(0, 10)
        const to = plusMonths(from, months)
        expect(to > from).toBe(true)
        const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(monthOf(to) - monthOf(from)).toBe(months)
      }),
    )
  })
})

describe('a term', () => {
  it('is over on the day after its last', () => {
    expect(isOver('2026-11-22', noon('2026-11-22'))).toBe(false)
    expect(isOver('2026-11-22', noon('2026-11-23'))).toBe(true)
    expect(isOver(null, noon('2026-11-23'))).toBe(false)
  })

  it.each([
    ['2026-10-22', null, null],
    ['2026-10-23', 30, 30],
    ['2026-11-14', 8, 30],
    ['2026-11-15', 7, 7],
    ['2026-11-22', 0, 7],
    ['2026-11-23', null, null],
  ])('on %s has %s days left to speak of, and telling of %s is due', (today, left, due) => {
    const person = { lastDay: '2026-11-22' }
    expect(daysLeft(person, noon(today))).toBe(left)
    expect(tellingDue(person, noon(today))).toBe(due)
  })

  it('without an end is never spoken of', () => {
    expect(tellingDue({ lastDay: null }, noon('2026-11-22'))).toBeNull()
  })

  it('is extended from its last day, or from today when that is over or was not set', () => {
    const now = noon('2026-11-22')
    expect(extended({ lastDay: '2026-12-10' }, 6, now)).toBe('2027-06-10')
    expect(extended({ lastDay: '2026-01-10' }, 6, now)).toBe('2027-05-22')
    expect(extended({ lastDay: null }, 6, now)).toBe('2027-05-22')
  })
})
