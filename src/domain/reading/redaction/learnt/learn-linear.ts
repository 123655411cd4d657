import { type Linear, sumWeights, toShares } from './linear.js'
import { sequenceFrom } from './sequence.js'

/** Features of one thing to be learnt, each already a row, and its label. */
export interface Lesson {
  features: Uint32Array
  label: number
}

export interface LearningPace {
  rounds: number
  rate: number
  /** Draws each weight that is touched towards nothing, so that rare signs are believed less. */
  decay: number
  /** Share of the features left out, others each time, so that no sign is relied upon alone (dropout; Srivastava and others, 2014). */
  drop: number
}

/**
 * Multinomial logistic regression by stochastic steps sized after AdaGrad (Duchi, Hazan, Singer, 2011). The order of the lessons
 * is shuffled by a fixed sequence: the same lessons give the same weights.
 */
export const learnLinear = (lessons: Lesson[], labels: number, rows: number, pace: LearningPace): Linear => {
  const course: Course = {
    weights: new Float32Array(rows * labels),
    squares: new Float32Array(rows * labels).fill(1),
    slopes: new Float64Array(labels),
    pace,
  }
  const random = sequenceFrom(labels)
  const order = Uint32Array.from(lessons, (_, place) => place)
  const kept = new Uint32Array(lessons.reduce((most, { features }) => Math.max(most, features.length), 0))
  for (let round = 0; round < pace.rounds; round += 1) {
    shuffle(order, random)
    for (const place of order) {
      const lesson = lessons[place]
      if (lesson) step(course, kept, keepSome(lesson.features, kept, pace.drop, random), lesson.label)
    }
  }
  return inSteps(course.weights, labels, rows, 1 - pace.drop)
}

// ---------------------------------------------------------------------------------------------------------------------

interface Course {
  weights: Float32Array
  /** By weight: the sum of the squares of its slopes so far. */
  squares: Float32Array
  slopes: Float64Array
  pace: LearningPace
}

const shuffle = (order: Uint32Array, random: () => number): void => {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const kept = order[last] ?? 0
    order[last] = order[other] ?? 0
    order[other] = kept
  }
}

const keepSome = (features: Uint32Array, into: Uint32Array, drop: number, random: () => number): number => {
  let count = 0
  for (const feature of features) {
    if (random() < drop) continue
    into[count] = feature
    count += 1
  }
  return count
}

/** A lesson that is known this well teaches nothing more. */
const KNOWN = 0.002

const step = (
  { weights, squares, slopes, pace }: Course,
  features: Uint32Array,
  count: number,
  label: number,
): void => {
  const labels = slopes.length
  sumWeights(weights, features, count, slopes)
  toShares(slopes)
  for (let at = 0; at < labels; at += 1) slopes[at] = (at === label ? 1 : 0) - (slopes[at] ?? 0)
  if (Math.abs(slopes[label] ?? 0) < KNOWN) return
  for (let place = 0; place < count; place += 1) {
    for (let at = 0; at < labels; at += 1) {
      const weight = (features[place] ?? 0) * labels + at
      const slope = (slopes[at] ?? 0) - pace.decay * (weights[weight] ?? 0)
      squares[weight] = (squares[weight] ?? 0) + slope * slope
      weights[weight] = (weights[weight] ?? 0) + (pace.rate * slope) / Math.sqrt(squares[weight] ?? 1)
    }
  }
}

const MOST_STEPS = 127

const inSteps = (weights: Float32Array, labels: number, rows: number, share: number): Linear => {
  const largest = new Float32Array(labels)
  weights.forEach((weight, at) => {
    largest[at % labels] = Math.max(largest[at % labels] ?? 0, Math.abs(weight))
  })
  const scales = largest.map(most => (most === 0 ? 1 : most / MOST_STEPS))
  return {
    labels,
    rows,
    weights: Int8Array.from(weights, (weight, at) => Math.round(weight / (scales[at % labels] ?? 1))),
    scales: scales.map(scale => scale * share),
  }
}
