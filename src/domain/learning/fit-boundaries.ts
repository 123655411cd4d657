import type { Document } from './document.js'
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
 * @param has by label, in the order of the documents: 1 where the document has it.
 */
export const fitBoundaries = (documents: Document[], has: Uint8Array[]): Fitted => {
  const vocabulary = createVocabulary(documents)
  const table = createTable(documents, vocabulary)
  const weights = new Float32Array(table.width * has.length)
  const offsets = new Float32Array(has.length)
  has.forEach((ofLabel, label) => {
    const having = ofLabel.reduce((sum, one) => sum + one, 0)
    offsets[label] = having === 0 ? NEVER : 0
    if (having === 0) return
    const scale = scaleByTelling(table, ofLabel)
    const boundary = findBoundary(table, ofLabel, scale, settingsFor(having, documents.length))
    offsets[label] = boundary.offset
    boundary.weights.forEach((weight, column) => {
      weights[column * has.length + label] = weight
    })
  })
  return { vocabulary, weights, offsets }
}

// ---------------------------------------------------------------------------------------------------------------------

/** The score of a label that nobody has shown us: where a text without a label usually stands. */
const NEVER = -1
const COST = 0.2
const ROUNDS = 30

/** A label of one text in a hundred weighs four times as much as its texts alone would, so that it is not simply denied. */
const settingsFor = (having: number, all: number) => ({
  cost: COST,
  rounds: ROUNDS,
  weightOfHaving: Math.min(10, ((all - having) / having) ** 0.3),
})
