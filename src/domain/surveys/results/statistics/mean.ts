import type { Interval } from '../../../agreement/interval.js'
import { studentT95 } from './student.js'

export interface Mean {
  mean: number
  /** 95 % by Student's t; null where everybody said the same, which says nothing of how far others would differ. */
  interval: Interval | null
}

/** @param values two or more */
export const meanOf = (values: readonly number[]): Mean => {
  const { mean, error } = moments(values)
  return { mean, interval: around(mean, Math.sqrt(error), values.length - 1) }
}

/** The first mean less the second with its 95 % interval, where the two may differ in spread (B. L. Welch, Biometrika 34 (1947)). */
export const meanDifference = (values: readonly number[], others: readonly number[]): Mean => {
  const [one, other] = [moments(values), moments(others)]
  const error = one.error + other.error
  const freedom = error ** 2 / (one.error ** 2 / (values.length - 1) + other.error ** 2 / (others.length - 1))
  return { mean: one.mean - other.mean, interval: around(one.mean - other.mean, Math.sqrt(error), freedom) }
}

// ---------------------------------------------------------------------------------------------------------------------

/** @returns the mean, and the square of its standard error */
const moments = (values: readonly number[]): { mean: number; error: number } => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, error: squares / (values.length - 1) / values.length }
}

const around = (mean: number, error: number, freedom: number): Interval | null => {
  if (error === 0) return null
  const half = studentT95(freedom) * error
  return { low: mean - half, high: mean + half }
}
