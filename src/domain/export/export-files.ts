import type { Cell } from './cell.js'

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Messages that a workbook can hold besides its headings. https://support.microsoft.com/en-us/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
export const MOST_IN_WORKBOOK = 1_048_575

/** Rows of a table; the first one is its headings. */
export type Rows = AsyncIterable<Cell[]>

/** What the rows of a workbook are: the name of its first sheet. */
export type SheetName = 'Messages' | 'Results' | 'Answers'

/**
 * Tables as files, piece by piece: however many rows there are, a few are in memory. What breaks off in the middle throws, so
 * that no half file is taken for a whole one.
 */
export interface ExportFiles {
  /** Comma-separated values after RFC 4180 in UTF-8, with a byte order mark, by which Excel knows it. */
  csv(rows: Rows): AsyncIterable<Uint8Array>
  /**
   * A workbook of Office Open XML.
   * @param table its rows, and what they are
   * @param about a second sheet, made when it is known how many rows there are below the headings
   */
  xlsx(table: { sheet: SheetName; rows: Rows }, about: (rows: number) => Cell[][]): AsyncIterable<Uint8Array>
}
