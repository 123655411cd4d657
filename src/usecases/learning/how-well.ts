import type { LearningRound } from '../../domain/learning/corrections/learning-round.js'
import type { LearningStore } from '../../domain/learning/corrections/learning-store.js'
import { FEWEST_RECORDS } from './ask-to-learn.js'
import { type LearntBook, roundOf } from './learnt-book.js'

/** What there is to tell of how well the machine reads. */
export interface HowWell {
  /** The round whose model reads now; null: what came with Earshot does. */
  inUse: LearningRound | null
  /** What waits or goes on, or null. */
  underWay: LearningRound | null
  /** Newest first. */
  rounds: LearningRound[]
  /** Records that people decided something about, and how many it takes to learn from them. */
  decided: number
  needed: number
  /** Records decided about since the last round. */
  since: number
}

/** Of what reads in truth: a choice whose model this Earshot cannot use does not read. */
export const howWellItReads =
  ({ learning, learnt }: { learning: LearningStore; learnt: LearntBook }) =>
  async (): Promise<HowWell> => {
    const [rounds, decided, since] = await Promise.all([
      learning.rounds(MOST_ROUNDS),
      learning.countDecided(),
      learning.sinceLast(),
      learnt.lookAgain(),
    ])
    return {
      inUse: rounds.find(round => round.number === roundOf(learnt.current())) ?? null,
      underWay: rounds.find(({ state }) => state === 'waiting' || state === 'learning') ?? null,
      rounds,
      decided,
      needed: FEWEST_RECORDS,
      since: since.decided,
    }
  }

// ---------------------------------------------------------------------------------------------------------------------

/** A year of weeks. */
const MOST_ROUNDS = 52
