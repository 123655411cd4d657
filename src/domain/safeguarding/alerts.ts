import { isOpenCase, isWaiting, timeLeft } from './safeguarding.js'
import type { WatchedCase } from './safeguarding-store.js'
import type { Audience } from './step.js'

/** One thing to tell by e-mail, once for each `round`. */
export interface Alert {
  experienceId: string
  to: Audience
  /** Id of the person, where it is for one. */
  personId?: string
  round: string
  /** When what is told of began. ISO 8601. */
  since: string
}

/**
 * Who is to be told of a case at this moment: whom it was handed to; the lead of what waits; once it is late the deputy and the
 * administrators, too, and then again each day. What is made up for practice alarms nobody.
 */
export const alertsOf = (watched: WatchedCase, now: Date): Alert[] => {
  if (watched.invented || !isOpenCase(watched.safeguarding)) return []
  return [...handedOver(watched), ...waiting(watched, now)]
}

/** Whether the deputy and the administrators are to be told now, and the log to say so. */
export const isToEscalate = ({ safeguarding, invented }: Pick<WatchedCase, 'safeguarding' | 'invented'>, now: Date) => {
  const left = timeLeft(safeguarding, now)
  return !invented && left !== null && left <= 0 && safeguarding.escalatedAt === undefined
}

// ---------------------------------------------------------------------------------------------------------------------

const handedOver = ({ id, safeguarding: { handedTo, lookedAfterBy } }: WatchedCase): Alert[] =>
  handedTo && handedTo.to === lookedAfterBy
    ? [
        {
          experienceId: id,
          to: 'handed-to',
          personId: handedTo.to,
          round: `${handedTo.at} handed over`,
          since: handedTo.at,
        },
      ]
    : []

const waiting = ({ id, safeguarding }: WatchedCase, now: Date): Alert[] => {
  if (!isWaiting(safeguarding)) return []
  const { raisedAt: since = '' } = safeguarding
  const left = timeLeft(safeguarding, now)
  const first: Alert = { experienceId: id, to: 'lead', round: `${since} raised`, since }
  if (left === null || left > 0) return [first]
  const day = Math.floor(-left / DAY_MS)
  return [first, { experienceId: id, to: 'deputy-and-administrators', round: `${since} late ${day}`, since }]
}

const DAY_MS = 24 * 3_600_000
