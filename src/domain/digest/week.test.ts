import { expect, it } from 'vitest'
import { dueWeek, isWeek, lastWeek, sundayOf, weekAt, weeksBetween, weeksFrom } from './week.js'

it('a week begins on Monday on the forum’s clocks, in summer too', () => {
  expect(weekAt(new Date('2026-11-22T23:59:59Z'))).toBe('2026-11-16')
  expect(weekAt(new Date('2026-11-23T00:00:00Z'))).toBe('2026-11-23')
  expect(weekAt(new Date('2026-06-07T22:59:59Z'))).toBe('2026-06-01')
  expect(weekAt(new Date('2026-06-07T23:00:00Z'))).toBe('2026-06-08')
})

it('the last week is the one that is over; its digest is due when its last messages have been read', () => {
  const monday = new Date('2026-11-23T00:30:00Z')
  expect(lastWeek(monday)).toBe('2026-11-16')
  expect(dueWeek(monday)).toBe('2026-11-09')
  expect(dueWeek(new Date('2026-11-23T06:00:00Z'))).toBe('2026-11-16')
})

it('weeks are counted over the turn of the year and of the clocks', () => {
  expect(weeksFrom('2026-12-28', 1)).toBe('2027-01-04')
  expect(weeksFrom('2026-10-26', -1)).toBe('2026-10-19')
  expect(weeksBetween('2026-10-19', '2026-12-14')).toBe(8)
  expect(sundayOf('2026-12-28')).toBe('2027-01-03')
})

it.each(['2026-11-17', '2026-13-01', '2026-11-16T00:00', 'monday', '', '2026-02-31'])('%j is no week', text => {
  expect(isWeek(text)).toBe(false)
})
