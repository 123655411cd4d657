import type { Fitted } from './fit-boundaries.js'
import type { Learnt } from './model.js'

/**
 * Keeps each weight as one of 255 steps, and only the columns that say anything then: a quarter of the room, and the same answers
 * but for the last digit of a score.
 */
export const quantise = ({ vocabulary, weights, offsets }: Fitted): Learnt => {
  const labels = offsets.length
  const scales = stepsOf(weights, labels)
  const steps = Int8Array.from(weights, (weight, at) => Math.round(weight / (scales[at % labels] ?? 1)))
  const features = [...vocabulary.columns].filter(([, column]) => saysAnything(steps, column, labels))
  const kept = new Int8Array(features.length * labels)
  features.forEach(([, column], place) => {
    kept.set(steps.subarray(column * labels, (column + 1) * labels), place * labels)
  })
  return {
    vocabulary: {
      columns: new Map(features.map(([feature], place) => [feature, place])),
      rarity: Float32Array.from(features, ([, column]) => vocabulary.rarity[column] ?? 0),
    },
    weights: kept,
    scales,
    offsets,
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_STEPS = 127

const stepsOf = (weights: Float32Array, labels: number): Float32Array => {
  const largest = new Float32Array(labels)
  weights.forEach((weight, at) => {
    const label = at % labels
    largest[label] = Math.max(largest[label] ?? 0, Math.abs(weight))
  })
  return largest.map(weight => (weight === 0 ? 1 : weight / MOST_STEPS))
}

const saysAnything = (steps: Int8Array, column: number, labels: number): boolean => {
  for (let at = column * labels; at < (column + 1) * labels; at += 1) if (steps[at] !== 0) return true
  return false
}
