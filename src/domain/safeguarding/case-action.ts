import type { FlagReason, LiftReason, Outcome, Service } from './choices.js'
import { isHigher, isOpenCase, newCase, type Safeguarding, type Targets } from './safeguarding.js'

/** What a person does about a case. `who` is a role or a service, never somebody's name. */
export type CaseAction =
  | { what: 'raised'; level: 'urgent' | 'concern'; reason: FlagReason }
  | { what: 'acknowledged' }
  | { what: 'handed-over'; to: string }
  | { what: 'told'; service: Service; who: string | null }
  | { what: 'decided' }
  /** `back`: it is then read like any other, in the open inbox. */
  | { what: 'closed'; outcome: Outcome; who: string | null; back: boolean }
  | { what: 'reopened' }
  /** Nobody is at risk: the flag goes. */
  | { what: 'lifted'; reason: LiftReason }

/**
 * A flag after somebody acted. Whoever acts has taken the case in hand, so the clock stops with the first thing that is done.
 * @returns null when it does not apply (any more): the case is closed, or it stands already
 */
export const afterAction = (
  current: Safeguarding,
  action: CaseAction,
  { by, at, targets }: { by: string; at: Date; targets: Targets },
): Safeguarding | null => {
  if (action.what === 'raised') return flagged(current, action.level, { by, at, targets })
  if (action.what === 'reopened') return reopened(current, by)
  return isOpenCase(current) ? carriedOn(inHand(current, by, at), action, by, at) : null
}

// ---------------------------------------------------------------------------------------------------------------------

type OpenAction = Exclude<CaseAction, { what: 'raised' | 'reopened' }>

const flagged = (
  current: Safeguarding,
  level: 'urgent' | 'concern',
  { by, at, targets }: { by: string; at: Date; targets: Targets },
): Safeguarding | null => {
  if (isOpenCase(current) && !isHigher(level, current.level)) return null
  return newCase(level, current.evidence, at, targets, by)
}

const reopened = (current: Safeguarding, by: string): Safeguarding | null => {
  if (current.level === 'none' || isOpenCase(current)) return null
  const { closedAt: _1, closedBy: _2, outcome: _3, keptApart: _4, lifted: _5, ...open } = current
  return { ...open, lookedAfterBy: by }
}

const inHand = (current: Safeguarding, by: string, at: Date): Safeguarding =>
  current.ackAt === undefined
    ? { ...current, ackBy: by, ackAt: at.toISOString(), lookedAfterBy: current.lookedAfterBy ?? by }
    : current

const carriedOn = (current: Safeguarding, action: OpenAction, by: string, at: Date): Safeguarding => {
  switch (action.what) {
    case 'acknowledged':
      return { ...current, lookedAfterBy: by }
    case 'handed-over':
      return handedOver(current, action.to, by, at)
    case 'told':
    case 'decided':
      return current
    case 'closed':
      return closed(current, action, by, at)
    case 'lifted':
      return { ...current, lifted: { by, at: at.toISOString() } }
  }
}

/** Who takes it over themselves need not be told. */
const handedOver = ({ handedTo: _, ...current }: Safeguarding, to: string, by: string, at: Date): Safeguarding => ({
  ...current,
  lookedAfterBy: to,
  ...(to !== by && { handedTo: { to, at: at.toISOString() } }),
})

const closed = (
  current: Safeguarding,
  { outcome, back }: Extract<CaseAction, { what: 'closed' }>,
  by: string,
  at: Date,
): Safeguarding => ({
  ...current,
  closedBy: by,
  closedAt: at.toISOString(),
  outcome,
  ...(back ? {} : { keptApart: true }),
})
