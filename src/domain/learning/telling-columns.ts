import type { Table } from './table.js'

/**
 * How strongly each column tells texts with a label from texts without: the logarithm of the ratio of its shares, as naive Bayes
 * counts them, its sign left out. Scaling by it before a linear model learns lets few examples go further (Wang and Manning, 2012).
 *
 * @param features columns from 0 that are features; those behind them, for the meaning, keep the scale 1.
 */
export const scaleByTelling = (table: Table, has: Uint8Array, features: number): Float32Array => {
  const withLabel = new Float64Array(features).fill(SMOOTHING)
  const without = new Float64Array(features).fill(SMOOTHING)
  has.forEach((one, row) => {
    addRow(one ? withLabel : without, table, row)
  })
  const ratio = Math.log(totalOf(withLabel) / totalOf(without))
  const scale = new Float32Array(table.width).fill(1)
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

const addRow = (sums: Float64Array, { starts, columns, values }: Table, row: number): void => {
  const end = starts[row + 1] ?? 0
  for (let at = starts[row] ?? 0; at < end; at += 1) {
    const column = columns[at] ?? 0
    if (column < sums.length) sums[column] = (sums[column] ?? 0) + (values[at] ?? 0)
  }
}

const totalOf = (sums: Float64Array): number => sums.reduce((total, value) => total + value, 0)
