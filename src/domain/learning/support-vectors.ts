import type { Row } from './vocabulary.js'

export interface LinearSettings {
  /** What an example on the wrong side costs; the smaller, the simpler the model. */
  cost: number
  /** How much more an example with the label costs than one without: 1 is the same. */
  weightOfHaving: number
  /** Rounds over the examples at most. */
  rounds: number
}

/** A straight boundary: a text is on the label's side where `weights` times its row, plus `offset`, is above zero. */
export interface Boundary {
  weights: Float32Array
  offset: number
}

/**
 * A linear support vector machine with squared hinge loss, trained by dual coordinate descent with shrinking: examples that are
 * surely right are left out of the rounds that follow. Method: Hsieh et al., "A Dual Coordinate Descent Method for Large-scale
 * Linear SVM", 2008, algorithm 3. The same rows give the same boundary.
 *
 * @param scale what each column is multiplied with before learning; the weights are for the unscaled rows.
 */
export const findBoundary = (
  rows: Row[],
  has: Uint8Array,
  scale: Float32Array,
  { cost, weightOfHaving, rounds }: LinearSettings,
): Boundary => {
  const weights = new Float64Array(scale.length)
  const examples = rows.map((row, at) => exampleOf(row, has[at] === 1, scale, cost * (has[at] ? weightOfHaving : 1)))
  const state = { weights, offset: 0 }
  let active = examples
  const random = createRandom()
  let limit = { upper: Number.POSITIVE_INFINITY, lower: Number.NEGATIVE_INFINITY }
  for (let round = 0; round < rounds; round += 1) {
    shuffle(active, random)
    const { kept, highest, lowest } = goThrough(active, state, limit.upper)
    if (highest - lowest < NEAR_ENOUGH) {
      if (kept.length === examples.length) break
      active = [...examples]
      limit = { upper: Number.POSITIVE_INFINITY, lower: Number.NEGATIVE_INFINITY }
      continue
    }
    active = kept
    limit = { upper: highest > 0 ? highest : Number.POSITIVE_INFINITY, lower: lowest }
  }
  return {
    weights: Float32Array.from(weights, (weight, column) => weight * (scale[column] ?? 1)),
    offset: state.offset,
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const NEAR_ENOUGH = 0.05

interface Example {
  columns: Int32Array
  values: Float32Array
  sign: 1 | -1
  /** How much it holds the boundary away from itself. */
  pull: number
  softness: number
  curve: number
}

const exampleOf = ({ columns, values }: Row, has: boolean, scale: Float32Array, cost: number): Example => {
  const scaled = values.map((value, at) => value * (scale[columns[at] ?? 0] ?? 1))
  const softness = 1 / (2 * cost)
  const squares = scaled.reduce((sum, value) => sum + value * value, 1)
  return { columns, values: scaled, sign: has ? 1 : -1, pull: 0, softness, curve: squares + softness }
}

interface State {
  weights: Float64Array
  offset: number
}

const goThrough = (active: Example[], state: State, surelyRight: number) => {
  const kept: Example[] = []
  let highest = Number.NEGATIVE_INFINITY
  let lowest = Number.POSITIVE_INFINITY
  for (const example of active) {
    const slope = example.sign * sideOf(example, state) - 1 + example.softness * example.pull
    if (example.pull === 0 && slope > surelyRight) continue
    kept.push(example)
    const projected = example.pull === 0 ? Math.min(slope, 0) : slope
    highest = Math.max(highest, projected)
    lowest = Math.min(lowest, projected)
    if (Math.abs(projected) > 1e-12) pullHarder(example, slope, state)
  }
  return { kept, highest, lowest }
}

const sideOf = ({ columns, values }: Example, { weights, offset }: State): number => {
  let sum = offset
  for (let at = 0; at < columns.length; at += 1) sum += (weights[columns[at] ?? 0] ?? 0) * (values[at] ?? 0)
  return sum
}

const pullHarder = (example: Example, slope: number, state: State): void => {
  const { columns, values, sign, curve } = example
  const before = example.pull
  example.pull = Math.max(0, before - slope / curve)
  const step = (example.pull - before) * sign
  if (step === 0) return
  const { weights } = state
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] ?? 0
    weights[column] = (weights[column] ?? 0) + step * (values[at] ?? 0)
  }
  state.offset += step
}

const shuffle = (examples: Example[], random: () => number): void => {
  for (let at = examples.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const [one, two] = [examples[at], examples[other]]
    if (one && two) {
      examples[at] = two
      examples[other] = one
    }
  }
}

/** The same sequence each time (a linear congruential generator, Numerical Recipes): learning twice gives the same. */
const createRandom = (): (() => number) => {
  let seed = 1
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }
}
