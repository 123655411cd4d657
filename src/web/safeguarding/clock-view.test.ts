import { describe, expect, it } from 'vitest'
import { newCase, type Safeguarding, USUAL_TARGETS } from '../../domain/safeguarding/safeguarding.js'
import { aboutHowLong, clockView } from './clock-view.js'

const raised = new Date('2026-11-21T10:00:00.000Z')
const minutesOn = (minutes: number) => new Date(raised.getTime() + minutes * 60_000)
const flag = newCase('urgent', [], raised, USUAL_TARGETS)

describe('the clock of a case', () => {
  it.each<[string, number, string, string]>([
    ['before it is due', 20, 'Due in 40 minutes', 'orange'],
    ['in the last minute', 59.9, 'Due in 1 minute', 'orange'],
    ['when it is late', 180, '2 hours late', 'red'],
    ['when it is very late', 60 + 3 * 24 * 60, '3 days late', 'red'],
  ])('says so %s', (_when, minutes, text, colour) => {
    expect(clockView(flag, minutesOn(minutes))).toEqual({
      text,
      colour,
      iso: '2026-11-21T11:00:00.000Z',
      at: minutes > 24 * 60 ? '21 November 2026 at 11:00 am' : 'today at 11:00 am',
    })
  })

  it.each<[string, Partial<Safeguarding>, string]>([
    ['in hand', { ackAt: raised.toISOString() }, 'In hand'],
    ['closed', { closedAt: raised.toISOString() }, 'Closed'],
    ['taken away', { lifted: { by: 'ann', at: raised.toISOString() } }, 'Flag taken away'],
  ])('stops once the case is %s', (_what, done, text) => {
    expect(clockView({ ...flag, ...done }, minutesOn(600))).toMatchObject({ text, at: 'today at 10:00 am' })
  })

  it.each([
    [1, '1 minute'],
    [89 * 60_000, '89 minutes'],
    [90 * 60_000, '2 hours'],
    [47 * 3_600_000, '47 hours'],
    [72 * 3_600_000, '3 days'],
  ])('calls %i milliseconds %s', (milliseconds, words) => expect(aboutHowLong(milliseconds)).toBe(words))
})
