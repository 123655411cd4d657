import { TOO_LARGE, unusable } from '../unusable.js'
import { readXml } from '../xml-events.js'

/** What more is refused. */
export interface SheetSize {
  rows: number
  columns: number
}

/** One row of a sheet: its number there, from 1, and its cells as texts. */
export interface NumberedRow {
  number: number
  cells: string[]
}

/**
 * The cells of a sheet as texts, row by row. Rows without cells are left out.
 * @param shared the texts that cells point to
 * @throws AppError `invalid-message` when there are more rows, or a cell stands further to the right
 */
export const sheetRows = (xml: string, shared: string[], most: SheetSize): NumberedRow[] => {
  const rows: NumberedRow[] = []
  let cell: { column: number; kind: string; text: string } | null = null
  let isValue = false
  readXml(xml, {
    open(name, { r = '', t = '' }) {
      if (name === 'row') rows.push(newRow(r, rows, most))
      if (name === 'c') cell = { column: columnOf(r, rows.at(-1)?.cells, most), kind: t, text: '' }
      if (name === 'v' || name === 't') isValue = true
    },
    text(words) {
      if (cell && isValue) cell.text = longer(cell.text, words)
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false
      if (name !== 'c' || !cell) return
      put(rows.at(-1)?.cells, cell.column, textOf(cell.kind, cell.text, shared))
      cell = null
    },
  })
  return rows.filter(({ cells }) => cells.some(Boolean))
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

/** As many letters as Excel lets into one cell. */
const LONGEST_CELL = 32_767

const longer = (text = '', words: string): string => {
  if (text.length + words.length > LONGEST_CELL) throw unusable(TOO_LARGE)
  return text + words
}

/** A row that does not say its number comes after the last one. */
const newRow = (number: string, before: NumberedRow[], most: SheetSize): NumberedRow => {
  if (before.length >= most.rows) throw unusable(TOO_LARGE)
  return { number: /^\d{1,9}$/.test(number) ? Number(number) : (before.at(-1)?.number ?? 0) + 1, cells: [] }
}

/** `AB12` stands in column 27, counted from 0; a cell that does not say where it stands comes after the last one. */
const columnOf = (place: string, row: string[] = [], most: SheetSize): number => {
  const letters = /^[A-Z]{1,4}/.exec(place)?.[0]
  const column =
    letters === undefined
      ? row.length
      : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  if (column >= most.columns) throw unusable(TOO_LARGE)
  return column
}

const put = (row: string[] | undefined, column: number, text: string): void => {
  if (!row) return
  while (row.length < column) row.push('')
  row[column] = text
}

const textOf = (kind: string, text: string, shared: string[]): string => {
  if (kind === 's') return shared[Number(text)] ?? ''
  if (kind === 'b') return text === '1' ? 'TRUE' : 'FALSE'
  return kind === 'e' ? '' : text
}
