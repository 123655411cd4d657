import type { Finding } from '../../understanding.js'

/** A form of personal data as a regular expression. What has a group is hidden by its first group, else as a whole. */
export interface Pattern {
  type: string
  /** Global; every repetition in it is bounded, so that no text can make it slow. */
  form: RegExp
  /** Says no to look-alikes: the words of the match, and up to 60 characters before and 20 after it. */
  accept?(found: string, around: { before: string; after: string }): boolean
}

export const findPatterns = (text: string, patterns: Pattern[]): Finding[] =>
  patterns.flatMap(({ type, form, accept }) =>
    [...text.matchAll(form)].flatMap(match => {
      const found = match[1] ?? match[0]
      const start = match.index + match[0].lastIndexOf(found)
      const end = start + found.length
      const around = { before: text.slice(Math.max(0, start - 60), start), after: text.slice(end, end + 20) }
      return !accept || accept(found, around) ? [{ type, start, end }] : []
    }),
  )
