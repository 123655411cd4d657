import { type Marks, sidesOf } from './marks.js'
import { type Boundary, findBoundary } from './support-vectors.js'
import type { Table } from './table.js'
import { scaleByTelling } from './telling-columns.js'

/** Learns what parts the texts with a label from those without. */
export const fitBoundary = (table: Table, marks: Marks): Boundary => {
  const { having, without } = sidesOf(marks)
  if (having === 0) return everywhere(table, NEVER)
  if (without === 0) return everywhere(table, ALWAYS)
  return findBoundary(table, marks, scaleByTelling(table, marks), settingsFor(having, without))
}

// ---------------------------------------------------------------------------------------------------------------------

/** The score of a label that nobody has shown us: where a text without a label usually stands. */
const NEVER = -1
/** The score of a label that every text has of which somebody said anything. */
const ALWAYS = 1
const COST = 0.2
const ROUNDS = 30

const everywhere = ({ width }: Table, offset: number): Boundary => ({ weights: new Float32Array(width), offset })

/** A label of one text in a hundred weighs four times as much as its texts alone would, so that it is not simply denied. */
const settingsFor = (having: number, without: number) => ({
  cost: COST,
  rounds: ROUNDS,
  weightOfHaving: Math.min(10, (without / having) ** 0.3),
})
