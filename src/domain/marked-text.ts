import type { Redaction, Span } from './understanding.js'

export interface Mark extends Span {
  id: string
}

/** A stretch of text with every mark that covers it. */
export interface MarkedPiece extends Span {
  text: string
  ids: string[]
}

/**
 * Cuts a text where marks begin and end, so that overlapping marks can be printed as neighbours. The pieces put together
 * are the text; marks outside of it, or without length, mark nothing.
 */
export const markText = (text: string, marks: Mark[]): MarkedPiece[] => {
  const within = marks.map(mark => ({ ...mark, start: clamp(mark.start, text), end: clamp(mark.end, text) }))
  const edges = new Set([0, text.length, ...within.flatMap(({ start, end }) => [start, end])])
  const cuts = [...edges].sort((one, other) => one - other)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length
    const ids = within.filter(mark => mark.start <= start && end <= mark.end).map(({ id }) => id)
    return { start, end, text: text.slice(start, end), ids: [...new Set(ids)] }
  })
}

/**
 * Where a stretch of the original words stands in the redacted text. Null when any of it is hidden there, or when the two
 * texts do not belong together: what cannot be placed for certain is not shown.
 */
export const placeInRedacted = (words: string, redaction: Redaction): ((span: Span) => Span | null) => {
  const stretches = keptStretches(words, redaction)
  return ({ start, end }) => {
    const kept = stretches.find(({ from, to }) => from <= start && end <= to)
    return kept ? { start: kept.at + start - kept.from, end: kept.at + end - kept.from } : null
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** A stretch of the words that stands unchanged in the redacted text, from offset `at`. */
interface KeptStretch {
  from: number
  to: number
  at: number
}

const PLACEHOLDER = /\[[^\][]+\]/y

const clamp = (offset: number, text: string): number => Math.min(Math.max(offset, 0), text.length)

const keptStretches = (words: string, { text, findings }: Redaction): KeptStretch[] => {
  const kept: KeptStretch[] = []
  let from = 0
  let at = 0
  for (const { start, end } of findings) {
    kept.push({ from, to: start, at })
    at = afterPlaceholder(text, at + start - from)
    from = end
  }
  kept.push({ from, to: words.length, at })
  const belongTogether =
    kept.every(stretch => text.startsWith(words.slice(stretch.from, stretch.to), stretch.at)) &&
    text.length === at + words.length - from
  return belongTogether ? kept : []
}

const afterPlaceholder = (text: string, at: number): number => {
  PLACEHOLDER.lastIndex = at
  return PLACEHOLDER.test(text) ? PLACEHOLDER.lastIndex : Number.NaN
}
