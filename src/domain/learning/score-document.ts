import type { Document } from './document.js'
import { rowOf, type Vocabulary } from './vocabulary.js'

/** Weights as they were learnt, or in steps of `scales`. */
interface Weighing {
  vocabulary: Vocabulary
  weights: Float32Array | Int8Array
  scales?: Float32Array
  offsets: Float32Array
}

/** By label, how far on its side a document stands. */
export const scoreDocument = (document: Document, { vocabulary, weights, scales, offsets }: Weighing): Float32Array => {
  const { columns, values } = rowOf(document, vocabulary)
  const labels = offsets.length
  const sums = new Float32Array(labels)
  for (let at = 0; at < columns.length; at += 1) {
    const value = values[at] ?? 0
    const from = (columns[at] ?? 0) * labels
    for (let label = 0; label < labels; label += 1)
      sums[label] = (sums[label] ?? 0) + value * (weights[from + label] ?? 0)
  }
  return sums.map((sum, label) => sum * (scales?.[label] ?? 1) + (offsets[label] ?? 0))
}
