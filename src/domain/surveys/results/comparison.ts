import type { Interval } from '../../agreement/interval.js'
import type { WordingChange } from '../edition.js'
import type { Choice } from '../question.js'
import { comparability } from '../same-question.js'
import { pointsChosen } from './chosen-result.js'
import type { Counted } from './counted.js'
import type { Results } from './edition-results.js'
import { numbersSaid } from './measured-result.js'
import { type ChosenResult, FEWEST_FOR_AVERAGES, hidesSomething, type QuestionResult } from './question-result.js'
import { holm } from './statistics/holm.js'
import { mannWhitney } from './statistics/mann-whitney.js'
import { meanDifference } from './statistics/mean.js'
import { newcombeInterval, type Share, shareOf } from './statistics/share.js'
import { type ShareTest, shareTest } from './statistics/share-test.js'

/** One edition's part of a comparison. */
export interface Compared {
  results: Results
  responses: readonly Counted[]
}

/** What stands on both sides of a comparison, and how likely so large a difference is when nothing changed. */
interface Difference {
  current: number
  earlier: number
  difference: number
  /** 95 %. */
  interval: Interval | null
  /** Two-sided, of this test alone. */
  p: number
  /** The same after Holm, for all tests of the comparison together. */
  pAmongAll: number
}

export interface ShareDifference extends Difference {
  choice: Choice
  currentOf: Share
  earlierOf: Share
  test: ShareTest['test']
}

/** Of the points of a scale (means) or of numbers (means); the test is that of Mann and Whitney. */
export interface MeanDifference extends Difference {
  currentBase: number
  earlierBase: number
}

/**
 * `new`: the earlier edition did not ask it. `changed`: its words changed, so that what differs may be the question and not the
 * families. `too-few`: fewer than ten answered on one side, or one of the sides is hidden.
 */
export type QuestionComparison =
  | { kind: 'new' | 'changed' | 'too-few' }
  | { kind: 'compared'; isRespelt: boolean; shares: ShareDifference[]; mean: MeanDifference | null }

/** Every closed question beside the same one of an earlier edition, by its id. @param changes as `comparability` wants them */
export const compareEditions = (
  now: Compared,
  then: Compared,
  changes: WordingChange[],
): Map<string, QuestionComparison> => {
  const comparisons = new Map<string, QuestionComparison>()
  for (const [id, result] of now.results) {
    if (result.kind === 'words' || result.kind === 'date') continue
    comparisons.set(id, compareQuestion(result, then.results.get(id), now, then, changes))
  }
  return heldTogether(comparisons)
}

// ---------------------------------------------------------------------------------------------------------------------

const compareQuestion = (
  result: QuestionResult,
  earlier: QuestionResult | undefined,
  now: Compared,
  then: Compared,
  changes: WordingChange[],
): QuestionComparison => {
  if (!earlier) return { kind: 'new' }
  const sameness = comparability(result.question, earlier.question, changes)
  if (sameness === 'changed') return { kind: 'changed' }
  const shares = shareDifferences(result, earlier)
  const mean = meanOfBoth(result, earlier, now, then)
  return shares.length > 0 || mean
    ? { kind: 'compared', isRespelt: sameness === 'spelling', shares, mean }
    : { kind: 'too-few' }
}

const shareDifferences = (now: QuestionResult, then: QuestionResult): ShareDifference[] => {
  if (now.kind !== 'chosen' || then.kind !== 'chosen') return []
  return now.question.choices.flatMap(choice => {
    const [currentOf, earlierOf] = [shareIn(now, choice), shareIn(then, choice)]
    if (!currentOf || !earlierOf || Math.min(currentOf.base, earlierOf.base) < FEWEST_FOR_AVERAGES) return []
    const { test, p } = shareTest(currentOf, earlierOf)
    const [shareNow, shareThen] = [shareOf(currentOf), shareOf(earlierOf)]
    const interval = newcombeInterval(currentOf, earlierOf)
    return [{ choice, currentOf, earlierOf, test, ...differenceOf(shareNow, shareThen, interval, p) }]
  })
}

const shareIn = ({ question, counts, turnout }: ChosenResult, { id }: Choice): Share | null => {
  const count = counts[question.choices.findIndex(choice => choice.id === id)] ?? null
  return count === null || turnout.answered === null ? null : { count, base: turnout.answered }
}

const meanOfBoth = (
  result: QuestionResult,
  earlier: QuestionResult,
  now: Compared,
  then: Compared,
): MeanDifference | null => {
  if (hidesSomething(result) || hidesSomething(earlier)) return null
  const [values, others] = [valuesOf(result, now), valuesOf(earlier, then)]
  if (Math.min(values.length, others.length) < FEWEST_FOR_AVERAGES) return null
  const { mean, interval } = meanDifference(values, others)
  const p = mannWhitney(values, others)
  const bases = { currentBase: values.length, earlierBase: others.length }
  return { ...bases, ...differenceOf(average(values), average(others), interval, p), difference: mean }
}

const valuesOf = ({ question }: QuestionResult, { responses }: Compared): number[] => {
  if (question.type === 'scale') return pointsChosen(question, responses)
  return question.type === 'number' ? numbersSaid(question, responses) : []
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const differenceOf = (current: number, earlier: number, interval: Interval | null, p: number): Difference => ({
  current,
  earlier,
  difference: current - earlier,
  interval,
  p,
  pAmongAll: p,
})

/** All tests of the comparison are held to what one of them may err. */
const heldTogether = (comparisons: Map<string, QuestionComparison>): Map<string, QuestionComparison> => {
  const tests = [...comparisons.values()].flatMap(differencesIn)
  const raised = holm(tests.map(({ p }) => p))
  for (const [place, test] of tests.entries()) test.pAmongAll = raised[place] ?? 1
  return comparisons
}

const differencesIn = (comparison: QuestionComparison): Difference[] =>
  comparison.kind === 'compared' ? [...comparison.shares, ...(comparison.mean ? [comparison.mean] : [])] : []
