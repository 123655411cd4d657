import type { Document } from './document.js'
import type { Row } from './row.js'

/** Many rows, one after the other in the same arrays: learning walks through them millions of times. */
export interface Table {
  /** Where each row begins; one more than there are rows, the last being the end. */
  starts: Int32Array
  columns: Int32Array
  values: Float32Array
  /** How many columns there are, whether or not a row has anything in them. */
  width: number
}

export const createTable = (documents: Document[], rowOf: (document: Document) => Row, width: number): Table => {
  const most = documents.reduce((sum, { features }) => sum + features.length, 0)
  const table = {
    starts: new Int32Array(documents.length + 1),
    columns: new Int32Array(most),
    values: new Float32Array(most),
    width,
  }
  documents.forEach((document, row) => {
    addRow(table, row, rowOf(document))
  })
  return table
}

/** What columns add up to in one row, when each has a weight. */
export const sumOfRow = ({ starts, columns, values }: Table, row: number, weights: Float32Array): number => {
  let sum = 0
  const end = starts[row + 1] ?? 0
  for (let at = starts[row] ?? 0; at < end; at += 1) sum += (weights[columns[at] ?? 0] ?? 0) * (values[at] ?? 0)
  return sum
}

// ---------------------------------------------------------------------------------------------------------------------

const addRow = (table: Table, row: number, { columns, values }: Row): void => {
  let end = table.starts[row] ?? 0
  columns.forEach((column, at) => {
    if (column < 0) return
    table.columns[end] = column
    table.values[end] = values[at] ?? 0
    end += 1
  })
  table.starts[row + 1] = end
}
