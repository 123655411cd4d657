import { upperTail } from './normal.js'
import type { Share } from './share.js'

/** How likely a difference as large as this is when there is none, and by which test. */
export interface ShareTest {
  test: 'chi-squared' | 'fisher'
  /** Two-sided. */
  p: number
}

/**
 * Pearson's chi-squared without correction, which goes with the score intervals; Fisher's exact test where fewer than 5 are
 * expected in one of the four fields (W. G. Cochran's rule, Biometrics 10 (1954), 417-451).
 */
export const shareTest = (one: Share, other: Share): ShareTest => {
  const said = one.count + other.count
  const all = one.base + other.base
  const leastExpected = (Math.min(said, all - said) * Math.min(one.base, other.base)) / all
  return leastExpected < FEWEST_EXPECTED
    ? { test: 'fisher', p: fisherExact(one, other) }
    : { test: 'chi-squared', p: chiSquared(one, other) }
}

// ---------------------------------------------------------------------------------------------------------------------

const FEWEST_EXPECTED = 5

/** With one degree of freedom the root of chi-squared is normal. */
const chiSquared = (one: Share, other: Share): number => {
  const said = one.count + other.count
  const all = one.base + other.base
  const apart = one.count * (other.base - other.count) - other.count * (one.base - one.count)
  return 2 * upperTail(Math.abs(apart) * Math.sqrt(all / (said * (all - said) * one.base * other.base)))
}

/** All tables with the same margins that are no more likely than this one. Likelihoods that differ by rounding only are alike. */
const fisherExact = (one: Share, other: Share): number => {
  const said = one.count + other.count
  const [least, most] = [Math.max(0, said - other.base), Math.min(said, one.base)]
  const likely = (count: number) =>
    Math.exp(logChoose(one.base, count) + logChoose(other.base, said - count) - logChoose(one.base + other.base, said))
  const bar = likely(one.count) * (1 + 1e-7)
  const counts = Array.from({ length: most - least + 1 }, (_, place) => least + place)
  return Math.min(
    1,
    counts
      .map(likely)
      .filter(value => value <= bar)
      .reduce((sum, value) => sum + value, 0),
  )
}

/** The logarithm of how many ways there are to choose so many of so many. */
const logChoose = (from: number, count: number): number => {
  let sum = 0
  for (let step = 1; step <= count; step++) sum += Math.log((from - count + step) / step)
  return sum
}
