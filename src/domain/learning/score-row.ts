import type { Learnt } from './model.js'
import type { Row } from './row.js'

/** By label, how far on its side a text stands. */
export const scoreRow = ({ columns, values }: Row, { weights, scales, offsets }: Learnt): Float32Array => {
  const labels = offsets.length
  const sums = new Float64Array(labels)
  for (let at = 0; at < columns.length; at += 1) {
    const from = (columns[at] ?? 0) * labels
    if (from >= 0) addTo(sums, values[at] ?? 0, weights, from)
  }
  return offsets.map((offset, label) => offset + (sums[label] ?? 0) * (scales[label] ?? 1))
}

// ---------------------------------------------------------------------------------------------------------------------

const addTo = (sums: Float64Array, value: number, weights: Int8Array, from: number): void => {
  for (let label = 0; label < sums.length; label += 1)
    sums[label] = (sums[label] ?? 0) + value * (weights[from + label] ?? 0)
}
