import { isWaiting, timeLeft } from './safeguarding.js'
import type { WatchedCase } from './safeguarding-store.js'
import type { Audience } from './step.js'

/** One thing to tell by e-mail, once for each `round`. */
export interface Alert {
  experienceId: string
  to: Audience
  round: string
}

/**
 * Who is to be told of a case at this moment: the lead of what waits; once it is late the deputy and the administrators, too, and
 * then again each day. What is made up for practice alarms nobody.
 */
export const alertsOf = ({ id, safeguarding, invented }: WatchedCase, now: Date): Alert[] => {
  if (invented || !isWaiting(safeguarding)) return []
  const { raisedAt = '' } = safeguarding
  const left = timeLeft(safeguarding, now)
  const first: Alert = { experienceId: id, to: 'lead', round: `${raisedAt} raised` }
  if (left === null || left > 0) return [first]
  const day = Math.floor(-left / DAY_MS)
  return [first, { experienceId: id, to: 'deputy-and-administrators', round: `${raisedAt} late ${day}` }]
}

/** Whether the deputy and the administrators are to be told now, and the log to say so. */
export const isToEscalate = ({ safeguarding, invented }: Pick<WatchedCase, 'safeguarding' | 'invented'>, now: Date) => {
  const left = timeLeft(safeguarding, now)
  return !invented && left !== null && left <= 0 && safeguarding.escalatedAt === undefined
}

// ---------------------------------------------------------------------------------------------------------------------

const DAY_MS = 24 * 3_600_000
