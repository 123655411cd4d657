import type { Marks } from './marks.js'
import type { Table } from './table.js'

/**
 * How strongly each column tells texts with a label from texts without: the logarithm of the ratio of its shares, as naive Bayes
 * counts them, its sign left out. Scaling by it before a linear model learns lets few examples go further (Wang and Manning, 2012).
 */
export const scaleByTelling = (table: Table, { has, weights }: Marks): Float32Array => {
  const withLabel = new Float64Array(table.width).fill(SMOOTHING)
  const without = new Float64Array(table.width).fill(SMOOTHING)
  has.forEach((one, row) => {
    addRow(one ? withLabel : without, table, row, weights[row] ?? 0)
  })
  const ratio = Math.log(totalOf(withLabel) / totalOf(without))
  return new Float32Array(
    withLabel.map((sum, column) => Math.abs(Math.log(sum / (without[column] ?? 1)) - ratio) ** SOFTENING),
  )
}

// ---------------------------------------------------------------------------------------------------------------------

const SMOOTHING = 1
/** Below 1: a column that tells much is trusted somewhat less than its few examples would have it. */
const SOFTENING = 0.7

const addRow = (sums: Float64Array, { starts, columns, values }: Table, row: number, weight: number): void => {
  if (weight === 0) return
  const end = starts[row + 1] ?? 0
  for (let at = starts[row] ?? 0; at < end; at += 1) {
    const column = columns[at] ?? 0
    sums[column] = (sums[column] ?? 0) + weight * (values[at] ?? 0)
  }
}

const totalOf = (sums: Float64Array): number => sums.reduce((total, value) => total + value, 0)
