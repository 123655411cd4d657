import { answerOf } from '../../reading/learned/reader-labels.js'
import { type LabelScore, microF1 } from '../scores.js'

/** Whether what was learnt reads better than what is in use, as well, or worse. */
export type Verdict = 'better' | 'as-well' | 'worse'

/**
 * Compares how two readers found the same labels in the same texts, of which neither learnt. To miss one concern for a child
 * that was found before is worse, however much else is better.
 */
export const verdictOf = (before: LabelScore[], after: LabelScore[]): Verdict => {
  const gain = microF1(after) - microF1(before)
  if (gain < 0 || missedConcerns(after) > missedConcerns(before)) return 'worse'
  return gain > 0 ? 'better' : 'as-well'
}

// ---------------------------------------------------------------------------------------------------------------------

const missedConcerns = (scores: LabelScore[]): number =>
  scores.filter(({ label }) => answerOf('safeguarding', label) !== null).reduce((sum, { missed }) => sum + missed, 0)
