import { describe, expect, it } from 'vitest'
import type { Arrivals } from './channel-status.js'
import { isUnusuallyQuiet, perDay } from './usual-pace.js'

const HOUR = 3_600_000
const start = Date.parse('2026-11-01T00:00:00.000Z')
const hoursAfter = (hours: number) => new Date(start + hours * HOUR)

/** Messages at these hours of each day, one an hour unless `each` says more. */
const everyDay = (days: number, hoursOfDay: number[], each = 1): Arrivals => {
  const hours = Array.from({ length: days }, (_, day) => hoursOfDay.map(hour => hoursAfter(day * 24 + hour))).flat()
  return { count: hours.length * each, hours, last: hours.at(-1) ?? null }
}

const EVENINGS = [18, 19, 20, 21]

describe('the usual pace', () => {
  it('is messages a day since the first one', () => {
    expect(perDay(everyDay(10, [9], 3), hoursAfter(10 * 24 + 9))).toBeCloseTo(3)
  })

  it('counts the first day as a whole one', () => {
    expect(perDay({ count: 8, hours: [hoursAfter(9)], last: hoursAfter(9) }, hoursAfter(10))).toBe(8)
  })

  it('is not told from fewer than five messages', () => {
    expect(perDay(everyDay(4, [9]), hoursAfter(200))).toBeNull()
    expect(perDay({ count: 0, hours: [], last: null }, hoursAfter(200))).toBeNull()
  })
})

describe('a silence', () => {
  const evenings = everyDay(20, EVENINGS)

  it('is unusual when two busy evenings bring nothing', () => {
    expect(isUnusuallyQuiet(evenings, hoursAfter(21 * 24 + 22))).toBe(true)
  })

  it('is not unusual overnight and through the quiet day, however long that is', () => {
    expect(isUnusuallyQuiet(evenings, hoursAfter(20 * 24 + 17))).toBe(false)
  })

  it('is not unusual after one evening without a message', () => {
    expect(isUnusuallyQuiet(evenings, hoursAfter(20 * 24 + 23))).toBe(false)
  })

  it('of a rarely used channel takes many days to be unusual', () => {
    const nowAndThen = everyDay(5, [12], 1)
    const fourWeeks = { ...nowAndThen, count: 20, hours: nowAndThen.hours.map((_, n) => hoursAfter(n * 96 + 12)) }
    const rare = { ...fourWeeks, last: fourWeeks.hours.at(-1) ?? null }
    expect(isUnusuallyQuiet(rare, hoursAfter(16 * 24 + 12 + 10 * 24))).toBe(false)
    expect(isUnusuallyQuiet(rare, hoursAfter(16 * 24 + 12 + 30 * 24))).toBe(true)
  })

  it('counts somebody who sends twenty messages in an hour as one hour', () => {
    const bursts = everyDay(8, [20], 20)
    expect(isUnusuallyQuiet(bursts, hoursAfter(11 * 24 + 23))).toBe(false)
  })

  it('is never judged from fewer than twenty messages or less than a week', () => {
    expect(isUnusuallyQuiet(everyDay(19, [12]), hoursAfter(100 * 24))).toBe(false)
    expect(isUnusuallyQuiet(everyDay(6, EVENINGS), hoursAfter(100 * 24))).toBe(false)
    expect(isUnusuallyQuiet({ count: 0, hours: [], last: null }, hoursAfter(100 * 24))).toBe(false)
  })
})
