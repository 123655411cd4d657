import { plain } from './sheet.js'

/** What a cell under a label says of the text in its row. */
export type Mark = 'yes' | 'no' | 'blank'

/** @returns null for a cell that is no mark */
export const markOf = (cell = ''): Mark | null => {
  const said = plain(cell).toLowerCase()
  if (said === '') return 'blank'
  if (YES.test(said)) return 'yes'
  return NO.test(said) ? 'no' : null
}

/** Whether a cell holds 0, 1 or nothing, also as statistics programs write it: `1.0`. */
export const isNumberMark = (cell = ''): boolean => /^(?:[01](?:\.0+)?)?$/.test(plain(cell))

// ---------------------------------------------------------------------------------------------------------------------

const YES = /^(?:1(?:\.0+)?|yes|y|x|true|✓|✔|☑|✅)$/
const NO = /^(?:0(?:\.0+)?|no|n|false)$/
