import type { Finding } from '../../understanding.js'
import { standingClear } from './standing-clear.js'

/** Draws each finding out to whole words: half a name tells the other half. */
export const toWholeWords = (text: string, findings: Finding[]): Finding[] =>
  standingClear(
    findings.map(({ type, start, end }) => {
      let first = start
      let last = end
      while (first > 0 && isWithin(text, first)) first -= 1
      while (last < text.length && isWithin(text, last)) last += 1
      return { type, start: first, end: last }
    }),
  )

// ---------------------------------------------------------------------------------------------------------------------

const LETTER = /[\p{L}\p{M}\p{N}]/u

/** Whether an offset parts two letters of one word, or the two halves of one sign. */
const isWithin = (text: string, at: number): boolean => {
  if (/[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))) return true
  return LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at))
}
