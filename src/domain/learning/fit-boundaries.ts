import type { Document } from './document.js'
import { type Marks, sidesOf } from './marks.js'
import { findBoundary } from './support-vectors.js'
import { createTable } from './table.js'
import { scaleByTelling } from './telling-columns.js'
import { createVocabulary, type Vocabulary } from './vocabulary.js'

/** What was learnt from some texts, before it is known how far it can be trusted. */
export interface Fitted {
  vocabulary: Vocabulary
  weights: Float32Array
  offsets: Float32Array
}

/**
 * Learns one boundary a label.
 *
 * @param marks by label, in the order of the documents
 */
export const fitBoundaries = (documents: Document[], marks: Marks[]): Fitted => {
  const vocabulary = createVocabulary(documents)
  const table = createTable(documents, vocabulary)
  const weights = new Float32Array(table.width * marks.length)
  const offsets = new Float32Array(marks.length)
  marks.forEach((ofLabel, label) => {
    const { having, without } = sidesOf(ofLabel)
    offsets[label] = having === 0 ? NEVER : ALWAYS
    if (having === 0 || without === 0) return
    const scale = scaleByTelling(table, ofLabel)
    const boundary = findBoundary(table, ofLabel, scale, settingsFor(having, without))
    offsets[label] = boundary.offset
    boundary.weights.forEach((weight, column) => {
      weights[column * marks.length + label] = weight
    })
  })
  return { vocabulary, weights, offsets }
}

// ---------------------------------------------------------------------------------------------------------------------

/** The score of a label that nobody has shown us: where a text without a label usually stands. */
const NEVER = -1
/** The score of a label that every text has of which somebody said anything. */
const ALWAYS = 1
const COST = 0.2
const ROUNDS = 30

/** A label of one text in a hundred weighs four times as much as its texts alone would, so that it is not simply denied. */
const settingsFor = (having: number, without: number) => ({
  cost: COST,
  rounds: ROUNDS,
  weightOfHaving: Math.min(10, (without / having) ** 0.3),
})
