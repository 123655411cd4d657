import type { Model } from '../model.js'
import type { Looked } from './correction-of.js'
import type { LearningRound, ReaderChoice, RoundOutcome, SinceLast } from './learning-round.js'

/** A round that one worker has taken on. Whoever holds another claim by now has taken it over. */
export interface Claim {
  number: number
  claim: string
}

export interface LearningStore {
  /** Records about which people said something, some at a time, in no order that matters. */
  looked(): AsyncIterable<Looked>
  /** How many records people decided something about, ever. */
  countDecided(): Promise<number>
  sinceLast(): Promise<SinceLast>
  /** @returns false when a round waits or goes on already */
  ask(by: string | null, at: Date): Promise<boolean>
  /** Takes on the round that waits, or one whose worker has not been heard of for two minutes. */
  claim(at: Date): Promise<Claim | null>
  /** Says that it goes on. @returns false when another worker has taken it over */
  goesOn(claim: Claim, progress: number, at: Date): Promise<boolean>
  /** Lets it wait for another worker, as if nobody had begun. */
  giveBack(claim: Claim): Promise<void>
  /**
   * Keeps what was learnt and, with `use`, lets it read from now on: both or neither. Of those that do not read, few are kept.
   * @returns false when another worker has taken it over; then nothing is kept
   */
  finish(claim: Claim, learnt: FinishedRound, at: Date): Promise<boolean>
  fail(claim: Claim, at: Date): Promise<void>
  /** Newest first. */
  rounds(limit: number): Promise<LearningRound[]>
  /** What reads now, and what read before it, newest first; empty while only what came with Earshot ever did. */
  choices(limit: number): Promise<ReaderChoice[]>
  /** Which round's model reads; null: what came with Earshot. Quick: it is asked every few seconds. */
  inUse(): Promise<number | null>
  /** Null when it is not kept any more, or was made by an Earshot that looked at texts in another way. */
  model(number: number): Promise<Model | null>
  /** @returns false when its model is not kept any more */
  use(number: number | null, by: string | null, at: Date): Promise<boolean>
}

export interface FinishedRound {
  model: Model
  outcome: RoundOutcome
  frameVersion: string
  /** Ids of the records that it learnt from. */
  learntFrom: string[]
  use: boolean
}
