import type { CodedSheets, ReadSheets } from '../../src/domain/coded-sheet/sheet.js'
import { AppError } from '../../src/domain/errors.js'
import { TOO_LARGE, unusable } from '../survey-files/unusable.js'
import { readSheets } from '../survey-files/workbook/read-workbook.js'
import { decodeText } from './decode-text.js'
import { textTable } from './text-table.js'

/** Tables that people coded: CSV, however it is written, and XLSX. What a file's name says counts for nothing. */
export const codedSheets: CodedSheets = {
  async read(bytes, heading) {
    if (bytes.byteLength === 0) throw unusable('This file is empty. Save the table again.')
    if (bytes.byteLength > LARGEST.bytes) throw tooLarge()
    if (startsWith(bytes, OLD_EXCEL))
      throw unusable('This is an old or a locked Excel file. Save it as .xlsx, without a password.')
    return startsWith(bytes, ZIP) ? readWorkbook(bytes) : readText(bytes, heading)
  },
}

// ---------------------------------------------------------------------------------------------------------------------

const ZIP = [0x50, 0x4b]
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0]

/** Some hundred thousand rows of one coded text each. */
const LARGEST = { bytes: 200_000_000, rows: 300_000, columns: 2000 }

const startsWith = (bytes: Uint8Array, first: number[]): boolean => first.every((byte, place) => bytes[place] === byte)

const tooLarge = (): AppError =>
  unusable('This table is larger than Earshot can learn from. Check that it is the right file, or take a part of it.')

const readWorkbook = async (bytes: Uint8Array): Promise<ReadSheets> => {
  const sheets = await readSheets(bytes, LARGEST).catch((error: unknown) => {
    throw error instanceof AppError && error.shownAs === TOO_LARGE ? tooLarge() : error
  })
  return {
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map(({ number, cells }) => ({ number, cells: cells.map(unescaped) })),
    })),
    told: [],
  }
}

/** Excel writes what XML cannot carry, such as line ends of Windows, as `_x000D_`: ECMA-376 part 1, 22.9.2.19 (ST_Xstring). */
const unescaped = (cell: string): string =>
  cell.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const readText = (bytes: Uint8Array, heading: string): ReadSheets => {
  const { text, told } = decodeText(bytes)
  return { sheets: [{ name: null, rows: textTable(text, heading) }], told }
}
