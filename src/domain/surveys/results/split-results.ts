import { quantile } from '../../agreement/interval.js'
import type { Counted } from './counted.js'
import { crossTable, type GroupCounts } from './cross-table.js'
import type { Results } from './edition-results.js'
import type { Grouping } from './grouping.js'
import { numbersSaid } from './measured-result.js'
import { FEWEST_FOR_AVERAGES, type NumberResult, type QuestionResult } from './question-result.js'

/** The middle of the numbers in one group; null: fewer than ten answered. */
export interface GroupMedian {
  id: string
  median: number | null
}

/**
 * How one question splits into groups. `hidden`: there is too little of it, or it would give somebody away. `same`: the groups are
 * made by this very question.
 */
export type SplitResult =
  | { kind: 'counts'; groups: GroupCounts[] }
  | { kind: 'medians'; groups: GroupMedian[] }
  | { kind: 'hidden' | 'same' }

/** Every closed question split into groups, by the question's id. */
export const splitResults = (
  results: Results,
  responses: readonly Counted[],
  grouping: Grouping,
): Map<string, SplitResult> => {
  const splits = new Map<string, SplitResult>()
  for (const [id, result] of results) {
    const isHidden = dependsOnHidden(result, splits, grouping)
    const split = isHidden ? HIDDEN : splitOf(result, responses, grouping)
    if (split) splits.set(id, split)
  }
  return splits
}

// ---------------------------------------------------------------------------------------------------------------------

const HIDDEN: SplitResult = { kind: 'hidden' }

const splitOf = (result: QuestionResult, responses: readonly Counted[], grouping: Grouping): SplitResult | null => {
  if (result.question.id === grouping.question?.id) return { kind: 'same' }
  if (result.kind === 'number') return mediansOf(result, grouping)
  if (result.kind !== 'chosen') return result.kind === 'too-few' ? HIDDEN : null
  const groups = crossTable(result, responses, grouping)
  return groups ? { kind: 'counts', groups } : HIDDEN
}

/** How many of each group were asked says what they answered before: that must be shown of every group, and whole. */
const dependsOnHidden = (
  { question: { onlyIf } }: QuestionResult,
  splits: Map<string, SplitResult>,
  { groups }: Grouping,
): boolean =>
  (onlyIf?.conditions ?? []).some(condition => {
    const split = splits.get(condition.question)
    if (split?.kind === 'same') return false
    if (split?.kind !== 'counts' || split.groups.length < groups.length) return true
    return split.groups.some(({ counts }) => counts.includes(null))
  })

const mediansOf = ({ question, spread }: NumberResult, { groups }: Grouping): SplitResult =>
  spread
    ? {
        kind: 'medians',
        groups: groups.map(group => ({ id: group.id, median: medianOf(numbersSaid(question, group.responses)) })),
      }
    : HIDDEN

const medianOf = (values: number[]): number | null =>
  values.length < FEWEST_FOR_AVERAGES
    ? null
    : quantile(
        values.toSorted((one, other) => one - other),
        0.5,
      )
