import { answerOf } from '../../reading/learned/reader-labels.js'
import { type LabelScore, microF1 } from '../scores.js'

/** Whether what was learnt reads better than what is in use, as well, or worse; or that there is too little to tell. */
export type Verdict = 'better' | 'as-well' | 'worse' | 'untested'

/**
 * Compares how two readers found the same labels in the same texts, of which neither learnt; where that is the same, who makes fewer
 * mistakes: with nothing right on either side F1 is 0 however much is named wrongly. To miss one concern for a child that was found
 * before is worse, however much else is better.
 * @param held how many texts it was tested on
 */
export const verdictOf = (before: LabelScore[], after: LabelScore[], held: number): Verdict => {
  if (held < FEWEST_HELD || before.length === 0) return 'untested'
  const gain = microF1(after) - microF1(before) || mistakesIn(before) - mistakesIn(after)
  if (gain < 0 || missedConcerns(after) > missedConcerns(before)) return 'worse'
  return gain > 0 ? 'better' : 'as-well'
}

/** Only what was tested and is no worse takes the place of what reads. */
export const isTaken = (verdict: Verdict): boolean => verdict === 'better' || verdict === 'as-well'

// ---------------------------------------------------------------------------------------------------------------------

/** With fewer texts than this, nothing is tested. */
const FEWEST_HELD = 5

const mistakesIn = (scores: LabelScore[]): number => scores.reduce((sum, { wrong, missed }) => sum + wrong + missed, 0)

const missedConcerns = (scores: LabelScore[]): number =>
  scores.filter(({ label }) => answerOf('safeguarding', label) !== null).reduce((sum, { missed }) => sum + missed, 0)
