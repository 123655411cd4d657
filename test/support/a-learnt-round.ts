import type { FinishedRound } from '../../src/domain/learning/corrections/learning-store.js'
import type { DecidedScore } from '../../src/domain/learning/corrections/score-reader.js'
import { isTaken } from '../../src/domain/learning/corrections/verdict.js'
import { train } from '../../src/domain/learning/train.js'

export const aScore = (label: string, right: number, wrong: number, missed: number, decided = 40): DecidedScore => ({
  label,
  right,
  wrong,
  missed,
  decided,
})

/** What came of a round, with whatever a test says otherwise. */
export const aLearntRound = (overrides: Partial<FinishedRound['outcome']> = {}): FinishedRound => {
  const outcome = {
    verdict: 'better' as const,
    before: [aScore('theme:taxi', 4, 2, 4)],
    after: [aScore('theme:taxi', 6, 1, 2)],
    unseen: [aScore('theme:taxi', 30, 4, 7)],
    learnt: 80,
    held: 20,
    shipped: 'learnt@nothing',
    ...overrides,
  }
  const { model } = train(TEXTS, { labels: ['theme:taxi'], folds: 2 })
  return { model, outcome, frameVersion: '1.0', learntFrom: [], use: isTaken(outcome.verdict) }
}

// ---------------------------------------------------------------------------------------------------------------------

const TEXTS = ['the taxi came late', 'a taxi never came', 'the hall is booked', 'who brings the cake'].map(text => ({
  text,
  labels: text.includes('taxi') ? ['theme:taxi'] : [],
}))
