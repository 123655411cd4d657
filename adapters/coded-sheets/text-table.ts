import { parse } from 'csv-parse/sync'
import { isBlank, plain, type SheetRow } from '../../src/domain/coded-sheet/sheet.js'
import { unusable } from '../survey-files/unusable.js'

/**
 * Rows of a table that is written as text (RFC 4180), whatever parts its columns. Rows without cells are left out.
 * @param heading that stands in the table: what parts the columns is what makes a cell of it
 * @throws AppError `invalid-message`
 */
export const textTable = (text: string, heading: string): SheetRow[] => {
  const [, said, below] = SAYS_WHAT_PARTS.exec(text) ?? []
  const between = said ?? betweenColumns(text, heading)
  return rowsOf(below ?? text, between)
    .map((cells, place) => ({ number: place + 1, cells }))
    .filter(({ cells }) => !cells.every(isBlank))
}

// ---------------------------------------------------------------------------------------------------------------------

/** Excel's own first line, which it does not show: `sep=;`. */
const SAYS_WHAT_PARTS = /^sep=([^\r\n])\r?\n([\s\S]*)$/i

const COMMA = ','
const BETWEEN = [COMMA, ';', '\t', '|']
const LONGEST_ROW = 1_000_000
const ROWS_AT_TOP = 10

const rowsOf = (text: string, between: string, to = -1): string[][] => {
  let read = 0
  try {
    return parse(text, {
      delimiter: between,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_ROW,
      on_record: (row: string[]) => {
        read += 1
        return row
      },
      to,
    })
  } catch (cause) {
    throw unusable(
      `This table cannot be read from row ${read + 1} on. Is there a quotation mark that is never closed? Save it again, as CSV or as .xlsx.`,
      cause,
    )
  }
}

const betweenColumns = (text: string, heading: string): string =>
  BETWEEN.find(between => topOf(text, between).some(cells => cells.some(cell => isSame(cell, heading)))) ??
  BETWEEN.reduce((best, between) => (widthOf(text, between) > widthOf(text, best) ? between : best), COMMA)

/** The first rows; none when a wrong guess at what parts them makes no sense of the quotation marks. */
const topOf = (text: string, between: string): string[][] => {
  try {
    return rowsOf(text, between, ROWS_AT_TOP)
  } catch {
    return []
  }
}

const widthOf = (text: string, between: string): number => topOf(text, between)[0]?.length ?? 0

const isSame = (cell: string, heading: string): boolean => plain(cell).toLowerCase() === plain(heading).toLowerCase()
