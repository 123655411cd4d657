import type { DecidedScore } from './score-reader.js'
import type { Verdict } from './verdict.js'

/** What came of a round of learning. */
export interface RoundOutcome {
  verdict: Verdict
  /** How what read then and what was learnt found labels in the corrections that neither had learnt from. */
  before: DecidedScore[]
  after: DecidedScore[]
  /** How what was learnt found labels in all corrections, each read by what was learnt from others. */
  unseen: DecidedScore[]
  /** How many records it learnt from, and on how many it was tested. */
  learnt: number
  held: number
  /** Name of what came with Earshot then. */
  shipped: string
}

/** One time that the machine learnt from what people corrected. */
export interface LearningRound {
  /** From 1. What was learnt carries it in its name. */
  number: number
  /** ISO 8601. */
  askedAt: string
  /** Id of the person who asked; null: it was time. */
  askedBy: string | null
  state: 'waiting' | 'learning' | 'done' | 'failed'
  /** How far it is, 0 to 1. */
  progress: number
  /** ISO 8601; null: it goes on. */
  overAt: string | null
  /** Version of the code frame that it learnt with; empty until it began. */
  frameVersion: string
  outcome: RoundOutcome | null
  /** What was learnt is still kept, and can be used. */
  kept: boolean
}

/** What reads: a round's model, or what came with Earshot (null), from a moment on. */
export interface ReaderChoice {
  number: number | null
  /** Id of the person who chose; null: the machine did, because it read better or, of what came with Earshot, because records are gone. */
  by: string | null
  /** ISO 8601. */
  at: string
}

/** What is new since the last round that was asked for; for deciding whether it is time. */
export interface SinceLast {
  /** Records about which people decided something since. */
  decided: number
  /** Records that what reads now learnt from, and that are erased. */
  gone: number
}
