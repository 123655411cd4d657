import type { MeanDifference, QuestionComparison, ShareDifference } from '../../../domain/surveys/results/comparison.js'
import { oneDigit, percent, pointsApart, pointsRange, signedDigit } from './figures.js'

interface ComparedRow {
  text: string
  now: string
  before: string
  difference: string
  range: string
  verdict: string
  /** The test and what it gave, for those who want to know. */
  test: string
}

/** A question beside the same one of an earlier edition, or why there is nothing to set beside it. */
export type ComparisonView =
  | { rows: ComparedRow[]; isRespelt: boolean; leavesOut: boolean; says: null }
  | { rows: null; says: string }

/** @param choices how many the question has: those that are hidden in one of the two are left out */
export const comparisonView = (comparison: QuestionComparison, earlier: string, choices: number): ComparisonView => {
  if (comparison.kind !== 'compared') return { rows: null, says: SAYS[comparison.kind](earlier) }
  const { shares, mean, isRespelt } = comparison
  const rows = [...shares.map(shareRow), ...(mean ? [meanRow(mean)] : [])]
  return { rows, isRespelt, leavesOut: shares.length < choices, says: null }
}

// ---------------------------------------------------------------------------------------------------------------------

const SAYS: Record<'new' | 'changed' | 'too-few', (earlier: string) => string> = {
  new: earlier => `Not asked in ${earlier}.`,
  changed: earlier =>
    `Not comparable: the words were changed since ${earlier}. What differs may come from the question and not from families.`,
  'too-few': earlier => `Not compared with ${earlier}: fewer than 10 answered on one side, or the numbers are hidden.`,
}

/** The usual line: in one of twenty surveys where nothing changed, chance alone would look like this. */
const CHANCE = 0.05

const verdictOn = ({ difference, pAmongAll }: Pick<ShareDifference, 'difference' | 'pAmongAll'>): string => {
  if (pAmongAll >= CHANCE) return 'May be chance'
  return difference > 0 ? 'Has gone up' : 'Has gone down'
}

const shareRow = (difference: ShareDifference): ComparedRow => ({
  text: difference.choice.text,
  now: `${percent(difference.current)} of ${difference.currentOf.base}`,
  before: `${percent(difference.earlier)} of ${difference.earlierOf.base}`,
  difference: pointsApart(difference.difference),
  range: difference.interval ? pointsRange(difference.interval) : '',
  verdict: verdictOn(difference),
  test: `${TESTS[difference.test]}, ${probability(difference)}`,
})

const TESTS: Record<ShareDifference['test'], string> = {
  'chi-squared': 'Chi-squared',
  fisher: 'Fisher',
}

const meanRow = (difference: MeanDifference): ComparedRow => ({
  text: 'Average',
  now: `${oneDigit(difference.current)} (${difference.currentBase} answers)`,
  before: `${oneDigit(difference.earlier)} (${difference.earlierBase} answers)`,
  difference: signedDigit(difference.difference),
  range: difference.interval
    ? `${signedDigit(difference.interval.low)} to ${signedDigit(difference.interval.high)}`
    : '',
  verdict: verdictOn(difference),
  test: `Mann-Whitney, ${probability(difference)}`,
})

const probability = ({ p, pAmongAll }: Pick<ShareDifference, 'p' | 'pAmongAll'>): string =>
  `p ${digits(p)}, after Holm ${digits(pAmongAll)}`

const digits = (p: number): string => (p < 0.001 ? 'under 0.001' : p.toFixed(3))
