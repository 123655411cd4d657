/** A table as it stands in a file, before anybody knows which row holds its headings. */
export interface Sheet {
  /** What its tab is called; null where a file holds one table only. */
  name: string | null
  rows: SheetRow[]
}

export interface SheetRow {
  /** As the program that shows the table numbers it, from 1. */
  number: number
  cells: string[]
}

/** What a file holds, and what somebody should know of how it was read, in whole sentences. */
export interface ReadSheets {
  sheets: Sheet[]
  told: string[]
}

export interface CodedSheets {
  /**
   * @param heading that stands in the table: it tells what parts the columns of a text file
   * @throws AppError `invalid-message` when the bytes are no table
   */
  read(bytes: Uint8Array, heading: string): Promise<ReadSheets>
}

/** A cell or a heading as it is compared: spaces and line ends count as one space, those at its ends not at all. */
export const plain = (cell: string): string => cell.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

export const isBlank = (cell: string | undefined): boolean => cell === undefined || plain(cell) === ''
