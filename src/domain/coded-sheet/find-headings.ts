import { AppError } from '../errors.js'
import { markOf } from './mark.js'
import { isBlank, plain, type Sheet, type SheetRow } from './sheet.js'

/** A table whose headings are found. */
export interface Headed {
  /** Plain, by column. */
  headings: string[]
  /** What stands below the headings. */
  rows: SheetRow[]
  told: string[]
}

/** Columns that were asked for and are not there, beside those that are. */
export interface NotThere {
  missing: string[]
  there: string[]
}

/**
 * Finds the table and the row in which all wanted headings stand: the first sheet that has them, within its first rows, because
 * people write titles above a table.
 * @param wanted the heading of the texts first
 * @throws AppError `invalid-message` when the headings stand in two rows, or two columns share a wanted one
 */
export const findHeadings = (sheets: Sheet[], wanted: string[]): Headed | NotThere => {
  for (const sheet of sheets) {
    const row = topOf(sheet).find(one => missingIn(headingsOf(one), wanted).length === 0)
    if (row) return headed(sheet, row, wanted, sheets.length)
  }
  return notThere(sheets, wanted)
}

/** Where a heading stands: as it is written, else whatever its capitals; -1 when nowhere. */
export const columnOf = (headings: string[], name: string): number => {
  const exact = headings.indexOf(plain(name))
  if (exact >= 0 || isBlank(name)) return exact
  return headings.findIndex(heading => heading.toLowerCase() === plain(name).toLowerCase())
}

export const calledTheSame = (heading: string): AppError =>
  new AppError('invalid-message', `Two columns are called “${heading}”. Give each a name of its own.`)

// ---------------------------------------------------------------------------------------------------------------------

const ROWS_AT_TOP = 10

const topOf = ({ rows }: Sheet): SheetRow[] => rows.slice(0, ROWS_AT_TOP)

const headingsOf = ({ cells }: SheetRow): string[] => cells.map(plain)

const missingIn = (headings: string[], wanted: string[]): string[] =>
  wanted.filter(name => columnOf(headings, name) < 0)

const headed = ({ name, rows }: Sheet, row: SheetRow, wanted: string[], sheets: number): Headed => {
  const at = rows.indexOf(row)
  const headings = headingsOf(row)
  const below = rows.slice(at + 1)
  for (const heading of wanted) refuseTwice(headings, heading)
  if (goOnBelow(headings, below, columnOf(headings, wanted[0] ?? ''))) throw inTwoRows(row.number)
  return {
    headings,
    rows: below,
    told: [
      ...(sheets > 1 ? [`Read from the sheet “${name}”.`] : []),
      ...(at > 0 ? [`The headings stand in row ${row.number}. What stands above them was left out.`] : []),
    ],
  }
}

const refuseTwice = (headings: string[], wanted: string): void => {
  const heading = headings[columnOf(headings, wanted)]
  if (heading && headings.filter(other => other === heading).length > 1) throw calledTheSame(heading)
}

/** Merged cells: below headings that are blank, or stand over several columns, there is another row of words before the first text. */
const goOnBelow = (headings: string[], [next, ...rest]: SheetRow[], text: number): boolean => {
  if (!next || !isBlank(next.cells[text])) return false
  return next.cells.some(
    (cell, column) => isBlank(headings[column]) && markOf(cell) === null && holdsMarks(rest, column),
  )
}

const holdsMarks = (rows: SheetRow[], column: number): boolean => {
  const marks = rows.map(({ cells }) => markOf(cells[column]))
  return !marks.includes(null) && marks.some(mark => mark !== 'blank')
}

const inTwoRows = (first: number): AppError =>
  new AppError(
    'invalid-message',
    `The headings stand in two rows, ${first} and the one below it, some in merged cells. Undo the merged cells, write one heading above each column, all in one row, and save the file again.`,
  )

/** Beside the row that has most of what was wanted, else the fullest. */
const notThere = (sheets: Sheet[], wanted: string[]): NotThere => {
  const rows = sheets.flatMap(topOf).map(headingsOf)
  const worth = (headings: string[]): number =>
    (wanted.length - missingIn(headings, wanted).length) * MORE_THAN_ANY_ROW + headings.filter(Boolean).length
  const best = rows.reduce<string[]>((found, row) => (worth(row) > worth(found) ? row : found), [])
  return { missing: missingIn(best, wanted), there: best.filter(Boolean) }
}

const MORE_THAN_ANY_ROW = 100_000
