import type { Learnt } from './model.js'
import type { Boundary } from './support-vectors.js'
import type { Vocabulary } from './vocabulary.js'

/**
 * Keeps each weight as one of 255 steps, and only the columns that say anything then: a quarter of the room, and the same answers
 * but for the last digit of a score.
 *
 * @param boundaries one a label, taken one after the other so that they need not all be there at once
 */
export const quantise = (vocabulary: Vocabulary, boundaries: Iterable<Boundary>, labels: number): Learnt => {
  const { features, rarity } = vocabulary
  const steps = new Int8Array(features.length * labels)
  const scales = new Float32Array(labels)
  const offsets = new Float32Array(labels)
  let label = 0
  for (const { weights, offset } of boundaries) {
    offsets[label] = offset
    scales[label] = stepOf(weights)
    addSteps(steps, weights, label, scales)
    label += 1
  }
  const telling = columnsThatSay(steps, labels)
  return {
    vocabulary: {
      features: telling.map(column => features[column] ?? 0),
      rarity: Float32Array.from(telling, column => rarity[column] ?? 0),
    },
    weights: rowsOf(steps, telling, labels),
    scales,
    offsets,
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_STEPS = 127

const stepOf = (weights: Float32Array): number => {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  return largest === 0 ? 1 : largest / MOST_STEPS
}

const addSteps = (steps: Int8Array, weights: Float32Array, label: number, scales: Float32Array): void => {
  const scale = scales[label] ?? 1
  for (let column = 0; column < weights.length; column += 1)
    steps[column * scales.length + label] = Math.round((weights[column] ?? 0) / scale)
}

const columnsThatSay = (steps: Int8Array, labels: number): Int32Array => {
  const columns: number[] = []
  for (let from = 0; from < steps.length; from += labels)
    if (steps.subarray(from, from + labels).some(step => step !== 0)) columns.push(from / labels)
  return Int32Array.from(columns)
}

const rowsOf = (steps: Int8Array, columns: Int32Array, labels: number): Int8Array => {
  const rows = new Int8Array(columns.length * labels)
  columns.forEach((column, place) => {
    rows.set(steps.subarray(column * labels, (column + 1) * labels), place * labels)
  })
  return rows
}
