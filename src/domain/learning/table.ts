import type { Document } from './document.js'
import { rowOf, type Vocabulary } from './vocabulary.js'

/** Many rows, one after the other in the same arrays: learning walks through them millions of times. */
export interface Table {
  /** Where each row begins; one more than there are rows, the last being the end. */
  starts: Int32Array
  columns: Int32Array
  values: Float32Array
  /** How many columns there are, whether or not a row has anything in them. */
  width: number
}

export const createTable = (documents: Document[], vocabulary: Vocabulary): Table => {
  const rows = documents.map(document => rowOf(document, vocabulary))
  const starts = new Int32Array(rows.length + 1)
  rows.forEach(({ columns }, row) => {
    starts[row + 1] = (starts[row] ?? 0) + columns.length
  })
  const columns = new Int32Array(starts.at(-1) ?? 0)
  const values = new Float32Array(columns.length)
  rows.forEach((row, place) => {
    columns.set(row.columns, starts[place])
    values.set(row.values, starts[place])
  })
  return { starts, columns, values, width: vocabulary.columns.size }
}
