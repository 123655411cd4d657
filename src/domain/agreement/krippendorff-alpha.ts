import type { Tally } from './tally.js'

/**
 * Krippendorff's alpha for nominal data: 1 is perfect agreement, 0 what chance would give, below 0 worse than chance. Any number
 * of coders, and any of them may have left items out. Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011),
 * section C.
 * @param units from `tallied`
 * @param times how often each of them counts; left out: once each
 * @returns null when it cannot be said: no item was coded twice, or all said the same of every item, so that there was nothing
 * to tell apart
 */
export const alphaOf = (units: readonly Tally[], times?: ArrayLike<number>): number | null => {
  const totals: number[] = []
  let [values, observed] = [0, 0]
  for (const [at, { counts, size }] of units.entries()) {
    const weight = times?.[at] ?? 1
    values += weight * size
    observed += (weight * (size ** 2 - sumOfSquares(counts))) / (size - 1)
    for (const [place, count] of counts.entries()) totals[place] = (totals[place] ?? 0) + weight * count
  }
  const expected = (values ** 2 - sumOfSquares(totals)) / (values - 1)
  return values > 1 && expected > 0 ? 1 - observed / expected : null
}

// ---------------------------------------------------------------------------------------------------------------------

const sumOfSquares = (counts: readonly number[]): number => {
  let sum = 0
  for (const count of counts) sum += count * count
  return sum
}
