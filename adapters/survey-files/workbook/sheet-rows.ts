import { TOO_LARGE, unusable } from '../unusable.js'
import { readXml } from '../xml-events.js'

/**
 * The cells of a sheet as texts, row by row. Rows without cells are left out.
 * @param shared the texts that cells point to
 * @throws AppError `invalid-message` when a cell stands where no survey has one
 */
export const sheetRows = (xml: string, shared: string[]): string[][] => {
  const rows: string[][] = []
  let cell: { column: number; kind: string; text: string } | null = null
  let isValue = false
  readXml(xml, {
    open(name, { r = '', t = '' }) {
      if (name === 'row') rows.push(newRow(rows.length))
      if (name === 'c') cell = { column: columnOf(r, rows.at(-1)), kind: t, text: '' }
      if (name === 'v' || name === 't') isValue = true
    },
    text(words) {
      if (cell && isValue) cell.text = longer(cell.text, words)
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false
      if (name !== 'c' || !cell) return
      put(rows, cell.column, textOf(cell.kind, cell.text, shared))
      cell = null
    },
  })
  return rows.filter(row => row.some(Boolean))
}

/** The texts that cells of all sheets share, without how they are said in Japanese. */
export const sharedTexts = (xml: string): string[] => {
  const texts: string[] = []
  let isText = false
  let isSpoken = false
  readXml(xml, {
    open(name) {
      if (name === 'si') texts.push('')
      if (name === 'rPh') isSpoken = true
      if (name === 't') isText = true
    },
    text(words) {
      if (isText && !isSpoken && texts.length > 0) texts.push(longer(texts.pop(), words))
    },
    close(name) {
      if (name === 'rPh') isSpoken = false
      if (name === 't') isText = false
    },
  })
  return texts
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_ROWS = 20_000
const MOST_COLUMNS = 500

/** As many letters as Excel lets into one cell. */
const LONGEST_CELL = 32_767

const longer = (text = '', words: string): string => {
  if (text.length + words.length > LONGEST_CELL) throw unusable(TOO_LARGE)
  return text + words
}

const newRow = (already: number): string[] => {
  if (already >= MOST_ROWS) throw unusable(TOO_LARGE)
  return []
}

/** `AB12` stands in column 27, counted from 0; a cell that does not say where it stands comes after the last one. */
const columnOf = (place: string, row: string[] = []): number => {
  const letters = /^[A-Z]+/.exec(place)?.[0]
  if (letters === undefined) return row.length
  const column = [...letters.slice(0, 4)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  if (column >= MOST_COLUMNS) throw unusable(TOO_LARGE)
  return column
}

const put = (rows: string[][], column: number, text: string): void => {
  const row = rows.at(-1)
  if (!row || column >= MOST_COLUMNS) return
  while (row.length < column) row.push('')
  row[column] = text
}

const textOf = (kind: string, text: string, shared: string[]): string => {
  if (kind === 's') return shared[Number(text)] ?? ''
  if (kind === 'b') return text === '1' ? 'TRUE' : 'FALSE'
  return kind === 'e' ? '' : text
}
