import type { Interval } from '../../agreement/interval.js'
import type { Share } from '../../surveys/results/statistics/share.js'
import { belowInBeta, betaQuantile } from './beta.js'

/** How much oftener something was said now than before. Where nobody was heard at all in one of the two times, nothing can be told. */
export interface RateRatio {
  /** The share now over the share before; null where it was never said before. */
  ratio: number | null
  /** 95 %. `high` is null where it was never said before: no upper end can be told. */
  interval: { low: number; high: number | null }
  /** How likely a change as large as this is where nothing changed; two-sided. */
  p: number
}

/**
 * The exact interval and test for the ratio of two Poisson rates: of all that was said in both times, what fell into the first is
 * binomial (J. Przyborowski and H. Wilenski, Biometrika 31 (1940), 313-323), its share has C. J. Clopper and E. S. Pearson's
 * interval (Biometrika 26 (1934), 404-413), and the p-value is twice the smaller tail, so that both always agree.
 *
 * Where weeks differ by more than chance, counts are worth less: each is divided by how much more they differ (J. N. K. Rao and
 * A. J. Scott, Biometrics 48 (1992), 577-585), and the binomial tails go on as those of the beta distribution.
 * @param spread from `spreadOf`; 1: no more than chance
 */
export const rateRatio = (now: Share, before: Share, spread = 1): RateRatio => {
  if (now.base === 0 || before.base === 0) return NOTHING_TO_TELL
  const [one, other] = [now.count / spread, before.count / spread]
  const expected = now.base / (now.base + before.base)
  const { low, high } = shareInterval(one, other)
  const asRatio = (share: number): number => ((share / (1 - share)) * before.base) / now.base
  return {
    ratio: before.count === 0 ? null : now.count / now.base / (before.count / before.base),
    interval: { low: asRatio(low), high: before.count === 0 ? null : asRatio(high) },
    p: Math.min(1, 2 * Math.min(atLeast(one, other, expected), atLeast(other, one, 1 - expected))),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const NOTHING_TO_TELL: RateRatio = { ratio: null, interval: { low: 0, high: null }, p: 1 }

const shareInterval = (one: number, other: number): Interval => ({
  low: one === 0 ? 0 : betaQuantile(0.025, one, other + 1),
  high: other === 0 ? 1 : betaQuantile(0.975, one + 1, other),
})

/** How likely so many or more of both fall to the one that is expected to get this share. */
const atLeast = (one: number, other: number, expected: number): number =>
  one === 0 ? 1 : belowInBeta(expected, one, other + 1)
