import type { Experience } from '../experience.js'
import type { Page } from '../ports.js'
import type { Safeguarding } from './safeguarding.js'
import type { NewStep, SafeguardingStep } from './step.js'

/** An open case as far as the clock must know it. */
export interface WatchedCase {
  id: string
  reference: string
  safeguarding: Safeguarding
  /** Made up for practice: it alarms nobody. */
  invented: boolean
  /** The log has the line that tells of its raising. */
  logged: boolean
}

/** How much waits, without what is made up for practice. */
export interface Standing {
  open: number
  /** Of these, what nobody has taken in hand. */
  waiting: number
  /** When the first of those is, or was, due. ISO 8601. */
  nextDueAt: string | null
}

/** When one case was raised, due, and taken in hand. ISO 8601. */
export interface CaseTimes {
  level: 'urgent' | 'concern'
  raisedAt: string
  dueAt: string
  /** Null: nobody has yet. */
  ackAt: string | null
}

/** Numbers for help that a chat was sent. */
export interface Signpost {
  /** ISO 8601: when it went out, or was to go out. */
  at: string
  state: 'waiting' | 'sent' | 'failed'
}

export interface SafeguardingStore {
  /**
   * Urgent ones first, then what is due first; what was erased meanwhile too, until somebody closes it.
   * @param skip how many of the first are left out
   */
  open(limit: number, skip?: number): Promise<Experience[]>
  /** Closed, and flags taken away; newest first. */
  closed(options: { limit: number; cursor?: string }): Promise<Page<Experience>>
  standing(): Promise<Standing>
  watched(): Promise<WatchedCase[]>
  /** Real cases raised since this moment whose flag was not taken away. */
  timesSince(since: Date): Promise<CaseTimes[]>
  /** In the order in which they were added. */
  steps(experienceId: string): Promise<SafeguardingStep[]>
  /** A line of its own. The same raising is written down once. */
  add(step: NewStep): Promise<void>
  /**
   * Saves the record over the version that was read, and the line that tells of it, both or none.
   * @throws AppError `superseded`
   */
  save(experience: Experience, step: NewStep): Promise<Experience>
  /** Numbers that were sent to the chat this came from, oldest first; empty for what did not come from a chat. */
  signposts(experience: Experience): Promise<Signpost[]>
  /**
   * True to one caller, who then tells those whom it concerns; true again to somebody else when that one has not said within
   * five minutes that it is done.
   * @param round names what is told, once
   */
  claimAlert(experienceId: string, round: string, at: Date): Promise<boolean>
  alertDone(experienceId: string, round: string, at: Date): Promise<void>
  /** It could not be told just now. */
  releaseAlert(experienceId: string, round: string): Promise<void>
}
