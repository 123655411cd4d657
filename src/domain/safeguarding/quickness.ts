import type { CaseTimes } from './safeguarding-store.js'

/** How quickly cases of one level were taken in hand. */
export interface Quickness {
  level: 'urgent' | 'concern'
  /** Taken in hand before they were due. */
  inTime: number
  /** Taken in hand after they were due, or still waiting and due. */
  late: number
  /** Not due yet, and nobody has taken them in hand. */
  waiting: number
  /** Half of those that were taken in hand had it done within so many minutes; null when there are none. */
  medianMinutes: number | null
}

export const quicknessOf = (times: CaseTimes[], now: Date): Quickness[] =>
  (['urgent', 'concern'] as const).map(level => {
    const own = times.filter(one => one.level === level)
    const late = own.filter(({ ackAt, dueAt }) => Date.parse(ackAt ?? now.toISOString()) > Date.parse(dueAt)).length
    const waits = own.filter(({ ackAt, dueAt }) => ackAt === null && Date.parse(dueAt) >= now.getTime()).length
    const minutes = own.flatMap(({ ackAt, raisedAt }) =>
      ackAt === null ? [] : (Date.parse(ackAt) - Date.parse(raisedAt)) / 60_000,
    )
    return { level, inTime: own.length - late - waits, late, waiting: waits, medianMinutes: medianOf(minutes) }
  })

// ---------------------------------------------------------------------------------------------------------------------

const medianOf = (numbers: number[]): number | null => {
  const sorted = numbers.toSorted((one, other) => one - other)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
