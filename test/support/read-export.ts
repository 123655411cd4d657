import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { type Cell, unguarded } from '../../src/domain/export/cell.js'
import type { SheetName } from '../../src/domain/export/export-files.js'

/** A table as somebody reads it back who knows what Earshot does to keep it harmless. */
export const readCsv = (bytes: Uint8Array): string[][] =>
  parse(Buffer.from(bytes), { bom: true, record_delimiter: '\r\n' }).map(row => row.map(unguarded))

/** The sheets of a workbook by their names, long texts put together again in the one that is named as its rows are. */
export const readXlsx = async (bytes: Uint8Array, main: SheetName = 'Messages'): Promise<Record<string, Cell[][]>> => {
  const read = await readXlsxFile(Buffer.from(bytes), { trim: false })
  const sheets = Object.fromEntries(read.map(({ sheet, data }) => [sheet, data.map(row => row.map(readCell))]))
  const { [main]: records = [], 'Long texts': parts = [], ...rest } = sheets
  const longTexts = new Map<string, string>()
  for (const [row, column, , text] of parts.slice(1)) {
    const place = `${row} ${column}`
    longTexts.set(place, `${longTexts.get(place) ?? ''}${text}`)
  }
  const whole = records.map((row, index) =>
    row.map((cell, place) => longTexts.get(`${index + 1} ${records[0]?.[place]}`) ?? cell),
  )
  return { [main]: whole, ...rest }
}

export const allOf = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

// ---------------------------------------------------------------------------------------------------------------------

const readCell = (value: unknown): Cell => (typeof value === 'number' ? value : unguarded(String(value ?? '')))
