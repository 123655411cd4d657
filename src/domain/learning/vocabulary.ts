import type { Document, Family } from './document.js'

/** The features that were met often enough to learn from, each with its column and its weight. */
export interface Vocabulary {
  columns: Map<number, number>
  /** How rare each is among texts (inverse document frequency, smoothed), by column. */
  rarity: Float32Array
}

/** One text as a row of a table: which columns are not zero, and what stands there. */
export interface Row {
  columns: Int32Array
  values: Float32Array
}

/** @param least how many texts must have a feature; one that stands in a single text teaches nothing. */
export const createVocabulary = (documents: Document[], least = 2): Vocabulary => {
  const columns = new Map<number, number>()
  const rarity: number[] = []
  for (const [feature, texts] of countTexts(documents)) {
    if (texts < least) continue
    columns.set(feature, columns.size)
    rarity.push(Math.log((documents.length + 1) / (texts + 1)) + 1)
  }
  return { columns, rarity: Float32Array.from(rarity) }
}

/** Each family counts the same, however many features it has; each sign counts for itself. */
export const rowOf = ({ counts }: Document, vocabulary: Vocabulary): Row => {
  const columns: number[] = []
  const values: number[] = []
  for (const family of FAMILIES) addFamily(family, counts[family], vocabulary, columns, values)
  return { columns: Int32Array.from(columns), values: Float32Array.from(values) }
}

// ---------------------------------------------------------------------------------------------------------------------

const FAMILIES: Family[] = ['words', 'letters', 'signs']

const countTexts = (documents: Document[]): Map<number, number> => {
  const texts = new Map<number, number>()
  for (const { counts } of documents) {
    for (const family of FAMILIES) {
      for (const feature of counts[family].keys()) texts.set(feature, (texts.get(feature) ?? 0) + 1)
    }
  }
  return texts
}

const addFamily = (
  family: Family,
  counts: Map<number, number>,
  vocabulary: Vocabulary,
  columns: number[],
  values: number[],
): void => {
  const from = values.length
  let squares = 0
  for (const [feature, count] of counts) {
    const column = vocabulary.columns.get(feature)
    if (column === undefined) continue
    const value = family === 'signs' ? 1 : (1 + Math.log(count)) * (vocabulary.rarity[column] ?? 0)
    columns.push(column)
    values.push(value)
    squares += value * value
  }
  if (family === 'signs') return
  const length = Math.sqrt(squares)
  for (let at = from; at < values.length; at += 1) values[at] = (values[at] ?? 0) / length
}
