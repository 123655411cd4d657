import { describe, expect, it } from 'vitest'
import { quicknessOf } from './quickness.js'
import type { CaseTimes } from './safeguarding-store.js'

const start = Date.parse('2026-11-21T10:00:00.000Z')
const at = (minutes: number) => new Date(start + minutes * 60_000)

/** An urgent case, due after an hour. */
const raised = (minutes: number, takenAfter: number | null): CaseTimes => ({
  level: 'urgent',
  raisedAt: at(minutes).toISOString(),
  dueAt: at(minutes + 60).toISOString(),
  ackAt: takenAfter === null ? null : at(minutes + takenAfter).toISOString(),
})

describe('how quickly cases were looked at', () => {
  it('tells those in time from late ones, and both from what is not due yet', () => {
    const times = [raised(0, 10), raised(0, 60), raised(0, 90), raised(0, null), raised(100, null)]
    expect(quicknessOf(times, at(120))).toEqual([
      { level: 'urgent', inTime: 2, late: 2, waiting: 1, medianMinutes: 60 },
      { level: 'concern', inTime: 0, late: 0, waiting: 0, medianMinutes: null },
    ])
  })

  it('takes the middle of an even number to lie between the two', () => {
    expect(quicknessOf([raised(0, 10), raised(0, 30)], at(120))[0]?.medianMinutes).toBe(20)
  })
})
