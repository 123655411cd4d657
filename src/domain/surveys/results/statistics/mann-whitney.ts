import { upperTail } from './normal.js'

/**
 * The Mann-Whitney test of two groups of values of which only the order counts: how likely it is that they lie as far apart when
 * both come from the same. Normal approximation with correction for ties and none for continuity, as fits values that come in a
 * few steps (E. L. Lehmann, Nonparametrics (1975), 1.4). For ten values or more in each group.
 * @returns two-sided; 1 where all values are the same
 */
export const mannWhitney = (values: readonly number[], others: readonly number[]): number => {
  const steps = stepsOf(values, others)
  const all = values.length + others.length
  const rankSum = steps.reduce((sum, { rank, here }) => sum + rank * here, 0)
  const expected = (values.length * (all + 1)) / 2
  const ties = steps.reduce((sum, { both }) => sum + both ** 3 - both, 0)
  const spread = ((values.length * others.length) / 12) * (all + 1 - ties / (all * (all - 1)))
  return spread > 0 ? 2 * upperTail(Math.abs(rankSum - expected) / Math.sqrt(spread)) : 1
}

// ---------------------------------------------------------------------------------------------------------------------

/** One value that occurs, with the middle of the ranks that it takes up. */
interface Step {
  rank: number
  /** How often among the first group. */
  here: number
  /** How often among both. */
  both: number
}

const stepsOf = (values: readonly number[], others: readonly number[]): Step[] => {
  const [here, there] = [countsOf(values), countsOf(others)]
  let below = 0
  return [...new Set([...values, ...others])]
    .sort((one, other) => one - other)
    .map(value => {
      const both = (here.get(value) ?? 0) + (there.get(value) ?? 0)
      below += both
      return { rank: below - (both - 1) / 2, here: here.get(value) ?? 0, both }
    })
}

const countsOf = (values: readonly number[]): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
