import { placeInRedacted } from '../marked-text.js'
import type { Finding, Redaction, Span } from '../understanding.js'

/** A stretch that is hidden: what stands for it, and where. */
export interface Shown extends Finding {
  /** `[child 2]` */
  placeholder: string
  /** Where its placeholder stands in the redacted text. */
  at: Span
}

/** `[child]` for `[child 2]` */
export const withoutNumber = (placeholder: string): string => placeholder.replace(/ \d+\]$/, ']')

/** What stands in the place of each hidden stretch; nothing when the words and their redaction do not belong together. */
export const shownAs = (words: string, redaction: Redaction): Shown[] => {
  const place = placeInRedacted(words, redaction)
  return redaction.findings.flatMap(finding => {
    const start = place({ start: finding.start, end: finding.start })?.start
    const end = place({ start: finding.end, end: finding.end })?.start
    if (start === undefined || end === undefined) return []
    return [{ ...finding, placeholder: redaction.text.slice(start, end), at: { start, end } }]
  })
}
