import { strToU8, type ZipDeflate } from 'fflate'
import { AppError } from '../../src/domain/errors.js'
import { type Cell, guarded } from '../../src/domain/export/cell.js'
import { MOST_IN_WORKBOOK } from '../../src/domain/export/export-files.js'
import { LONGEST_CELL, shortened } from './long-text.js'
import { rowXml, SHEET_BEGINS, SHEET_ENDS } from './sheet-xml.js'

interface Sheet {
  /**
   * The first row is that of the headings.
   * @returns rows for the sheet of long texts
   * @throws AppError `text-too-long` when the sheet is full
   */
  add(row: Cell[]): Cell[][]
  rows(): number
  end(): void
}

/** A sheet that is written row by row into a file of the workbook. */
export const sheetIn = (file: ZipDeflate): Sheet => {
  let rows = 0
  let headings: Cell[] = []
  file.push(strToU8(SHEET_BEGINS))
  return {
    add(row) {
      if (rows > MOST_IN_WORKBOOK) throw tooMany()
      rows += 1
      if (rows === 1) headings = row
      const fitting = row.map((cell, place) => fitted(cell, { row: rows, column: String(headings[place] ?? '') }))
      const cells = fitting.map(({ cell }) => cell)
      file.push(strToU8(rowXml(rows, cells)))
      return fitting.flatMap(({ parts }) => parts)
    },
    rows: () => rows,
    end: () => file.push(strToU8(SHEET_ENDS), true),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const fitted = (cell: Cell, place: { row: number; column: string }): { cell: Cell; parts: Cell[][] } => {
  if (typeof cell === 'number') return { cell, parts: [] }
  const whole = guarded(cell)
  if (whole.length <= LONGEST_CELL) return { cell: whole, parts: [] }
  const { beginning, parts } = shortened(cell, place)
  return { cell: guarded(beginning), parts }
}

const tooMany = (): AppError =>
  new AppError(
    'text-too-long',
    `A workbook holds ${MOST_IN_WORKBOOK} messages at most. Take a CSV file, or a shorter list.`,
  )
