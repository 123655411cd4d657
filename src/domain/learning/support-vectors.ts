import type { Marks } from './marks.js'
import { sumOfRow, type Table } from './table.js'

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
 * @param scale how far each column is to be trusted: what it would be multiplied with before learning. The weights are for the
 *   columns as they are, which spares a copy of the table a label.
 */
export const findBoundary = (table: Table, marks: Marks, scale: Float32Array, settings: LinearSettings): Boundary => {
  const search = createSearch(table, marks, scale, settings)
  let surelyRight = Number.POSITIVE_INFINITY
  for (let round = 0; round < settings.rounds; round += 1) {
    const { highest, lowest } = goThrough(search, surelyRight)
    const near = highest - lowest < NEAR_ENOUGH
    if (near && search.active === search.order.length) break
    if (near) search.active = search.order.length
    surelyRight = near ? Number.POSITIVE_INFINITY : Math.min(FAR, highest > 0 ? highest : FAR)
  }
  return { weights: search.weights, offset: search.offset }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Nearer than this, what is learnt changes and what is found does not. */
const NEAR_ENOUGH = 0.5
/** A row that would move the boundary by less is let be. */
const WORTH_A_STEP = 0.05
/** A row so far on its side is left out until the rest have settled. */
const FAR = 0.2

interface Search {
  table: Table
  /** By column, the square of its scale. */
  trust: Float32Array
  signs: Int8Array
  /** By row, how much it holds the boundary away from itself. */
  pulls: Float64Array
  /** By row, how far it gives way: the smaller, the more it costs to be on the wrong side. */
  softness: Float64Array
  curves: Float64Array
  weights: Float32Array
  offset: number
  /** Rows that count, in the order in which they are taken; those from `active` on are surely right for now. */
  order: Int32Array
  active: number
  random: () => number
}

const createSearch = (
  table: Table,
  { has, weights }: Marks,
  scale: Float32Array,
  { cost, weightOfHaving }: LinearSettings,
): Search => {
  const trust = scale.map(one => one * one)
  const softness = Float64Array.from(
    has,
    (one, row) => 1 / (2 * cost * (one ? weightOfHaving : 1) * (weights[row] ?? 0)),
  )
  const order = Int32Array.from(has.keys()).filter(row => weights[row] !== 0)
  return {
    table,
    trust,
    signs: Int8Array.from(has, one => (one ? 1 : -1)),
    pulls: new Float64Array(has.length),
    softness,
    curves: softness.map((soft, row) => soft + squaresOf(table, trust, row)),
    weights: new Float32Array(table.width),
    offset: 0,
    order,
    active: order.length,
    random: createRandom(),
  }
}

/** One more than the row's own: the offset is a column of ones. */
const squaresOf = ({ starts, columns, values }: Table, trust: Float32Array, row: number): number => {
  let sum = 1
  const end = starts[row + 1] ?? 0
  for (let at = starts[row] ?? 0; at < end; at += 1) sum += (values[at] ?? 0) ** 2 * (trust[columns[at] ?? 0] ?? 1)
  return sum
}

const goThrough = (search: Search, surelyRight: number): { highest: number; lowest: number } => {
  const { order, signs, pulls, softness } = search
  shuffle(search)
  let highest = Number.NEGATIVE_INFINITY
  let lowest = Number.POSITIVE_INFINITY
  for (let place = 0; place < search.active; place += 1) {
    const row = order[place] ?? 0
    const pull = pulls[row] ?? 0
    const slope =
      (signs[row] ?? 0) * (search.offset + sumOfRow(search.table, row, search.weights)) -
      1 +
      (softness[row] ?? 0) * pull
    if (pull === 0 && slope > surelyRight) {
      search.active -= 1
      swap(order, place, search.active)
      place -= 1
      continue
    }
    const projected = pull === 0 ? Math.min(slope, 0) : slope
    highest = Math.max(highest, projected)
    lowest = Math.min(lowest, projected)
    if (Math.abs(projected) > WORTH_A_STEP) pullHarder(search, row, slope)
  }
  return { highest, lowest }
}

const pullHarder = (search: Search, row: number, slope: number): void => {
  const { pulls, curves, signs, weights, trust } = search
  const { starts, columns, values } = search.table
  const before = pulls[row] ?? 0
  const after = Math.max(0, before - slope / (curves[row] ?? 1))
  const step = (after - before) * (signs[row] ?? 0)
  if (step === 0) return
  pulls[row] = after
  const end = starts[row + 1] ?? 0
  for (let at = starts[row] ?? 0; at < end; at += 1) {
    const column = columns[at] ?? 0
    weights[column] = (weights[column] ?? 0) + step * (values[at] ?? 0) * (trust[column] ?? 1)
  }
  search.offset += step
}

const shuffle = ({ order, active, random }: Search): void => {
  for (let place = active - 1; place > 0; place -= 1) swap(order, place, Math.floor(random() * (place + 1)))
}

const swap = (order: Int32Array, one: number, other: number): void => {
  const kept = order[one] ?? 0
  order[one] = order[other] ?? 0
  order[other] = kept
}

/** The same sequence each time (a linear congruential generator, Numerical Recipes): learning twice gives the same. */
const createRandom = (): (() => number) => {
  let seed = 1
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }
}
