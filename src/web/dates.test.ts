import { expect, it } from 'vitest'
import { startOfDay } from '../domain/people/days.js'
import { asTimecode, dayInWords, inForumTime, soonInForumTime } from './dates.js'

it('shows times as the clocks in England show them, in winter and in summer', () => {
  expect(inForumTime('2026-11-21T10:05:00Z')).toBe('21 November 2026 at 10:05 am')
  expect(inForumTime('2026-06-01T23:30:00Z')).toBe('2 June 2026 at 12:30 am')
})

it('says a time that is near as people do', () => {
  const now = new Date('2026-06-01T21:00:00Z')
  expect(soonInForumTime('2026-06-01T22:30:00Z', now)).toBe('today at 11:30 pm')
  expect(soonInForumTime('2026-06-01T23:30:00Z', now)).toBe('tomorrow at 12:30 am')
  expect(soonInForumTime('2026-06-03T08:00:00Z', now)).toBe('3 June 2026 at 9:00 am')
})

it('begins a day at midnight on the clocks in England', () => {
  expect(startOfDay('2026-11-21')).toEqual(new Date('2026-11-21T00:00:00Z'))
  expect(startOfDay('2026-06-01')).toEqual(new Date('2026-05-31T23:00:00Z'))
  expect(startOfDay('2026-12-31', 1)).toEqual(new Date('2027-01-01T00:00:00Z'))
})

it('begins the days on which the clocks change at the right hour', () => {
  expect(startOfDay('2026-03-29')).toEqual(new Date('2026-03-29T00:00:00Z'))
  expect(startOfDay('2026-03-29', 1)).toEqual(new Date('2026-03-29T23:00:00Z'))
  expect(startOfDay('2026-10-25', 1)).toEqual(new Date('2026-10-26T00:00:00Z'))
})

it('writes a place in a recording as minutes and seconds', () => {
  expect(asTimecode(7.9)).toBe('0:07')
  expect(asTimecode(127)).toBe('2:07')
})

it('writes a day as people write it', () => {
  expect(dayInWords('2026-06-01')).toBe('1 June 2026')
})
