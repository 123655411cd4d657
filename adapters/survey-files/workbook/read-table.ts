import { parse } from 'csv-parse/sync'
import { unusable } from '../unusable.js'

/** Rows of a text file with commas or tabs between its columns. @throws AppError `invalid-message` */
export const readTable = (text: string, between: ',' | ';' | '\t'): string[][] => {
  try {
    return parse(text, {
      delimiter: between,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
      to: MOST_ROWS,
    })
  } catch (cause) {
    throw unusable('This file is no table that can be read. Save it again, as CSV with commas or as .xlsx.', cause)
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const LONGEST_ROW = 1_000_000
const MOST_ROWS = 50_000
