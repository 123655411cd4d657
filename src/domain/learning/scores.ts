/** How often a label was given rightly, wrongly, and not given though it should have been. */
export interface LabelCounts {
  right: number
  wrong: number
  missed: number
}

export interface LabelScore extends LabelCounts {
  label: string
}

export const countAgreement = (label: string, has: Uint8Array, given: Uint8Array): LabelScore => {
  const score = { label, right: 0, wrong: 0, missed: 0 }
  has.forEach((expected, place) => {
    if (given[place]) score[expected ? 'right' : 'wrong'] += 1
    else if (expected) score.missed += 1
  })
  return score
}

export const precisionOf = ({ right, wrong }: LabelCounts): number => ratio(right, right + wrong)
export const recallOf = ({ right, missed }: LabelCounts): number => ratio(right, right + missed)
export const f1Of = ({ right, wrong, missed }: LabelCounts): number => ratio(2 * right, 2 * right + wrong + missed)

/** Every mention counts the same. */
export const microF1 = (counts: LabelCounts[]): number => f1Of(sumOf(counts))

/** Every label that somebody expected counts the same; one that nobody expected has no recall to speak of. */
export const macroF1 = (counts: LabelCounts[]): number => {
  const expected = counts.filter(({ right, missed }) => right + missed > 0)
  return ratio(
    expected.reduce((sum, count) => sum + f1Of(count), 0),
    expected.length,
  )
}

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
