import type { Evidence, SafeguardingLevel } from '../understanding.js'
import type { Outcome } from './choices.js'

/** The flag of a record: whether somebody may be at risk, and how far people have come with it. */
export interface Safeguarding {
  level: SafeguardingLevel
  evidence: Evidence[]
  /** ISO 8601; absent while nothing was raised. */
  raisedAt?: string
  /** Id of the person who raised it; absent when a machine did. */
  raisedBy?: string
  /** Until when somebody must have acted. */
  dueAt?: string
  /** Who first took it in hand. */
  ackBy?: string
  ackAt?: string
  /** Id of the person who looks after it now. */
  lookedAfterBy?: string
  /** Somebody else last put it into their hands: id of a person, and when. */
  handedTo?: { to: string; at: string }
  /** Nobody acted in time, and others were told. */
  escalatedAt?: string
  closedBy?: string
  closedAt?: string
  outcome?: Outcome
  /** It was closed, and is not for the open inbox. */
  keptApart?: true
  /** A person decided that nobody is at risk: the flag is off, whatever the machine read. */
  lifted?: { by: string; at: string }
}

/** Hours within which somebody must have acted, by level. */
export interface Targets {
  urgent: number
  concern: number
}

/** Until an administrator sets others. */
export const USUAL_TARGETS: Targets = { urgent: 1, concern: 24 }

/** Whether it waits for the safeguarding lead. */
export const isOpenCase = ({ level, closedAt, lifted }: Safeguarding): boolean =>
  level !== 'none' && closedAt === undefined && lifted === undefined

/** Whether nobody has taken it in hand yet, so that the clock runs. */
export const isWaiting = (safeguarding: Safeguarding): boolean =>
  isOpenCase(safeguarding) && safeguarding.ackAt === undefined

/** Milliseconds that are left until it is due; below zero when it is late. Null where no clock runs. */
export const timeLeft = (safeguarding: Safeguarding, now: Date): number | null =>
  isWaiting(safeguarding) && safeguarding.dueAt ? Date.parse(safeguarding.dueAt) - now.getTime() : null

export const isHigher = (one: SafeguardingLevel, other: SafeguardingLevel): boolean => RANK[one] > RANK[other]

/** A flag that begins now, with its clock. */
export const newCase = (
  level: 'urgent' | 'concern',
  evidence: Evidence[],
  at: Date,
  targets: Targets,
  raisedBy?: string,
): Safeguarding => ({
  level,
  evidence,
  raisedAt: at.toISOString(),
  ...(raisedBy === undefined ? {} : { raisedBy }),
  dueAt: new Date(at.getTime() + targets[level] * HOUR_MS).toISOString(),
})

// ---------------------------------------------------------------------------------------------------------------------

const HOUR_MS = 3_600_000

const RANK: Record<SafeguardingLevel, number> = { none: 0, concern: 1, urgent: 2 }
