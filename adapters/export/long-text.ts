import type { Cell } from '../../src/domain/export/cell.js'

/** UTF-16 units that a cell of a workbook can hold. https://support.microsoft.com/en-us/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
export const LONGEST_CELL = 32_767

/** Where the rest of a text stands that is too long for its cell. */
export const LONG_TEXTS = 'Long texts'

/** Headings of the sheet of long texts. */
export const LONG_TEXT_HEADINGS: Cell[] = ['Row', 'Column', 'Part', 'Text']

/**
 * The beginning of a text that is too long for its cell, and all of it in parts.
 * @param place of the cell: number of its row in its sheet, and heading of its column
 */
export const shortened = (
  text: string,
  place: { row: number; column: string },
): { beginning: string; parts: Cell[][] } => {
  const pieces = piecesOf(text)
  return {
    beginning: `${pieces[0]}\n(… goes on in the sheet “${LONG_TEXTS}”)`,
    parts: pieces.map((piece, index) => [place.row, place.column, index + 1, piece]),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** With room for the marks that keep text from being a formula: at most one for each two letters. */
const PIECE = 20_000

/** Never cut through the middle of a symbol. */
const piecesOf = (text: string): string[] => {
  const pieces: string[] = []
  for (let start = 0; start < text.length; ) {
    const end = start + PIECE - (isHighSurrogate(text.charCodeAt(start + PIECE - 1)) ? 1 : 0)
    pieces.push(text.slice(start, end))
    start = end
  }
  return pieces
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
