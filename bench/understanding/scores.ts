/** How often two sets of labels agree, label by label. */
export interface LabelCounts {
  right: number
  wrong: number
  missed: number
}

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

export const microF1 = (counts: Map<string, LabelCounts>): number => f1(sumOf([...counts.values()]))

/** The mean over labels that somebody expected; a label nobody expected has no recall to speak of. */
export const macroF1 = (counts: Map<string, LabelCounts>): number => {
  const expected = [...counts.values()].filter(({ right, missed }) => right + missed > 0)
  return expected.reduce((sum, count) => sum + f1(count), 0) / expected.length
}

export const precision = ({ right, wrong }: LabelCounts): number => ratio(right, right + wrong)
export const recall = ({ right, missed }: LabelCounts): number => ratio(right, right + missed)

export const sumOf = (counts: LabelCounts[]): LabelCounts =>
  counts.reduce(
    (sum, { right, wrong, missed }) => ({
      right: sum.right + right,
      wrong: sum.wrong + wrong,
      missed: sum.missed + missed,
    }),
    { right: 0, wrong: 0, missed: 0 },
  )

export const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

// ---------------------------------------------------------------------------------------------------------------------

const f1 = ({ right, wrong, missed }: LabelCounts): number => ratio(2 * right, 2 * right + wrong + missed)
