import type { CaseAction } from './case-action.js'

/** Whom a mail or an escalation is meant for. */
export type Audience = 'lead' | 'deputy-and-administrators' | 'handed-to'

/** What a machine does, and what somebody does by looking. */
export type OtherStep =
  | { what: 'raised'; level: 'urgent' | 'concern'; reason: null }
  /** Somebody had the case before their eyes. */
  | { what: 'seen' }
  /** Nobody took it in hand in time. */
  | { what: 'escalated' }
  /** An e-mail said that something waits. */
  | { what: 'mailed'; to: Audience; count: number }
  /** It was tried and did not go out: written down once, however often it is tried. */
  | { what: 'mail-failed'; to: Audience }

export type StepTaken = CaseAction | OtherStep

/** A line of the log of a case; lines are only ever added. */
export interface NewStep {
  experienceId: string
  /** ISO 8601. */
  at: string
  /** `machine`, or the id of a person. */
  by: string
  taken: StepTaken
  /** What a person wrote beside it. Goes when the record is erased; the line stays. */
  note: string | null
}

export interface SafeguardingStep extends NewStep {
  id: string
}
