import type { Cell } from '../../src/domain/export/cell.js'
import { DECLARATION, SPREADSHEET, STYLES } from './workbook-files.js'

/** The first row stays in sight. */
export const SHEET_BEGINS = `${DECLARATION}<worksheet xmlns="${SPREADSHEET}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="24" defaultRowHeight="15" customHeight="1"/><sheetData>`
export const SHEET_ENDS = '</sheetData></worksheet>'

/**
 * One row as SpreadsheetML. Words are text whatever they look like, also after somebody has edited the cell.
 * @param number of the row, from 1; the first one is that of the headings
 */
export const rowXml = (number: number, cells: Cell[]): string => {
  const style = number === 1 ? STYLES.heading : STYLES.words
  return `<row r="${number}">${cells.map((cell, place) => cellXml(cell, `${columnName(place)}${number}`, style)).join('')}</row>`
}

// ---------------------------------------------------------------------------------------------------------------------

const cellXml = (cell: Cell, at: string, style: number): string => {
  if (cell === '') return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

const LETTERS = 26

/** `A` for 0, `Z` for 25, `AA` for 26. */
const columnName = (place: number): string =>
  (place < LETTERS ? '' : columnName(Math.floor(place / LETTERS) - 1)) + String.fromCharCode(65 + (place % LETTERS))

/**
 * Text as it may stand in a workbook. What XML cannot carry is written as `_x0007_`, and so is the beginning of what only looks
 * like that: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
 */
const escaped = (text: string): string =>
  text.replace(NOT_FOR_XML, inHex).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Halves of symbols, what is no character, control characters besides tab and line feed, and what would be read as one of these. */
const NOT_FOR_XML = /[\p{Cs}\p{Noncharacter_Code_Point}\ufffd]|(?![\t\n])\p{Cc}|_(?=x[0-9A-Fa-f]{4}_)/gu

const inHex = (character: string): string =>
  character
    .split('')
    .map(unit => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('')
