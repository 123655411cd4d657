import type { Document } from './document.js'
import { createPlaces } from './places.js'
import type { Vocabulary } from './vocabulary.js'

/** What a text is to a vocabulary: for each feature of its document, in the same order, the column and what stands there. */
export interface Row {
  /** -1 for a feature that the vocabulary does not have. */
  columns: Int32Array
  values: Float64Array
}

/** Makes rows of documents. Each family counts the same, however many features it has; each sign counts for itself. */
export const createRows = ({ features, rarity }: Vocabulary): ((document: Document) => Row) => {
  const places = createPlaces(features)
  return document => {
    const columns = document.features.map(places.of)
    const values = new Float64Array(columns.length).fill(1)
    const { words, letters } = document.ends
    weigh(values.subarray(0, words), document.times, columns, rarity)
    weigh(values.subarray(words, letters), document.times.subarray(words), columns.subarray(words), rarity)
    return { columns, values }
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Gives the features of one family their values, which together are of length 1. */
const weigh = (values: Float64Array, times: Uint32Array, columns: Int32Array, rarity: Float32Array): void => {
  let squares = 0
  for (let at = 0; at < values.length; at += 1) {
    const value = (1 + Math.log(times[at] ?? 1)) * (rarity[columns[at] ?? 0] ?? 0)
    values[at] = value
    squares += value * value
  }
  const length = Math.sqrt(squares) || 1
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) / length
}
