import type { Sheets } from '../workbook/read-workbook.js'

/**
 * The sheets of a form that is written as one text table: the name of the sheet stands in the first column, its rows below.
 * A table without such names is the sheet `survey` alone.
 */
export const sheetsInText = (rows: string[][]): Sheets => {
  if (!rows.some(isName)) return new Map([['survey', rows]])
  const sheets: Sheets = new Map()
  let current: string[][] = []
  for (const row of rows) {
    const [name = '', ...cells] = row
    if (isName(row)) {
      current = []
      sheets.set(plain(name), current)
    }
    if (cells.some(cell => cell.trim())) current.push(cells)
  }
  return sheets
}

// ---------------------------------------------------------------------------------------------------------------------

const SHEETS = ['survey', 'choices', 'settings']

const plain = (name: string): string => name.trim().toLowerCase()

const isName = ([name = '']: string[]): boolean => SHEETS.includes(plain(name))
