import type { LabelCounts } from '../../src/domain/learning/scores.js'

/** How often two sets of labels agree, label by label. */
export const countLabels = (pairs: { expected: string[]; given: string[] }[]): Map<string, LabelCounts> => {
  const counts = new Map<string, LabelCounts>()
  const countOf = (label: string): LabelCounts => {
    const count = counts.get(label) ?? { right: 0, wrong: 0, missed: 0 }
    counts.set(label, count)
    return count
  }
  for (const { expected, given } of pairs) {
    for (const label of given) countOf(label)[expected.includes(label) ? 'right' : 'wrong'] += 1
    for (const label of expected) if (!given.includes(label)) countOf(label).missed += 1
  }
  return counts
}
