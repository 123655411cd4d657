import type { Interval } from '../../../agreement/interval.js'
import { Z95 } from './normal.js'

/** So many of so many. */
export interface Share {
  count: number
  /** More than nobody. */
  base: number
}

export const shareOf = ({ count, base }: Share): number => count / base

/**
 * The 95 % interval of a share by its score (E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209-212):
 * it keeps its promise where few were asked and where nearly all or nearly none said so, and never leaves 0 to 1.
 */
export const wilsonInterval = ({ count, base }: Share): Interval => {
  const square = Z95 ** 2
  const middle = (count + square / 2) / (base + square)
  const half = (Z95 / (base + square)) * Math.sqrt((count * (base - count)) / base + square / 4)
  return { low: count === 0 ? 0 : middle - half, high: count === base ? 1 : middle + half }
}

/**
 * The 95 % interval of the first share less the second: R. G. Newcombe's hybrid score interval, method 10 in Interval estimation
 * for the difference between independent proportions, Statistics in Medicine 17 (1998), 873-890.
 */
export const newcombeInterval = (one: Share, other: Share): Interval => {
  const [p, q] = [shareOf(one), shareOf(other)]
  const [ofOne, ofOther] = [wilsonInterval(one), wilsonInterval(other)]
  return {
    low: p - q - Math.hypot(p - ofOne.low, ofOther.high - q),
    high: p - q + Math.hypot(ofOne.high - p, q - ofOther.low),
  }
}
