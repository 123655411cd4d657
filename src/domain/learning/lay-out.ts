import type { Document } from './document.js'
import { createRows, type Row } from './row.js'
import { createTable, type Table } from './table.js'
import { createVocabulary, type Vocabulary } from './vocabulary.js'

/** Texts in a table, with a vocabulary of their own. */
export interface LaidOut {
  vocabulary: Vocabulary
  table: Table
  /** Makes a row of the same vocabulary of another text. */
  rowOf(document: Document): Row
}

export const layOut = (documents: Document[]): LaidOut => {
  const vocabulary = createVocabulary(documents)
  const rowOf = createRows(vocabulary)
  return { vocabulary, rowOf, table: createTable(documents, rowOf, vocabulary.features.length) }
}
