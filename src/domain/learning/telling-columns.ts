import type { Row } from './vocabulary.js'

/**
 * How strongly each column tells texts with a label from texts without: the logarithm of the ratio of its shares, as naive Bayes
 * counts them, its sign left out. Scaling by it before a linear model learns lets few examples go further (Wang and Manning, 2012).
 *
 * @param features columns from 0 that are features; those behind them, for the meaning, keep the scale 1.
 */
export const scaleByTelling = (rows: Row[], has: Uint8Array, width: number, features: number): Float32Array => {
  const withLabel = new Float64Array(features).fill(SMOOTHING)
  const without = new Float64Array(features).fill(SMOOTHING)
  rows.forEach(({ columns, values }, row) => {
    const sums = has[row] ? withLabel : without
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at] ?? 0
      if (column < features) sums[column] = (sums[column] ?? 0) + (values[at] ?? 0)
    }
  })
  const ratio = Math.log(totalOf(withLabel) / totalOf(without))
  const scale = new Float32Array(width).fill(1)
  for (let column = 0; column < features; column += 1) {
    const telling = Math.abs(Math.log((withLabel[column] ?? 1) / (without[column] ?? 1)) - ratio)
    scale[column] = telling ** SOFTENING
  }
  return scale
}

// ---------------------------------------------------------------------------------------------------------------------

const SMOOTHING = 1
/** Below 1: a column that tells much is trusted somewhat less than its few examples would have it. */
const SOFTENING = 0.7

const totalOf = (sums: Float64Array): number => sums.reduce((total, value) => total + value, 0)
