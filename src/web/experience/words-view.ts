import type { Experience } from '../../domain/experience.js'
import { type Mark, markText, placeInRedacted } from '../../domain/marked-text.js'
import type { Evidence, Span } from '../../domain/understanding.js'

/** A stretch of the shown words; `codes` are the tags and flags whose evidence it is. */
export interface WordsPiece {
  text: string
  codes: string
}

/** Evidence of one tag or flag as it may be shown beside the words. */
export interface ShownEvidence {
  quotes: string[]
  /** Some of it stands in words that are hidden. */
  partlyHidden: boolean
}

/** The words of a record, original or redacted, and how to place evidence in them. */
export interface ShownWords {
  /** Null when there is nothing to show yet. */
  text: string | null
  place(span: Span): Span | null
}

/** Id under which the evidence of the safeguarding flag is marked. */
const SAFEGUARDING = 'safeguarding'

export const originalWords = ({ words }: Experience): ShownWords => ({ text: words ?? null, place: span => span })

export const redactedWords = ({ words, redacted }: Experience): ShownWords => ({
  text: redacted?.text ?? null,
  place: redacted && words !== undefined ? placeInRedacted(words, redacted) : () => null,
})

/** Of words that a reader has not chosen to read: nothing of them is shown anywhere. */
export const coveredWords: ShownWords = { text: null, place: () => null }

/** Every stretch of the words that some tag or flag rests on. */
export const evidenceMarks = (experience: Experience, { place }: ShownWords): Mark[] =>
  [
    ...experience.tags.map(({ codeId, evidence }) => ({ id: codeId, evidence })),
    { id: SAFEGUARDING, evidence: experience.safeguarding.evidence },
  ].flatMap(({ id, evidence }) => evidence.flatMap(span => ({ id, ...(place(span) ?? { start: 0, end: 0 }) })))

/** The part of the words between two offsets, cut where evidence begins and ends. */
export const piecesOf = (text: string, marks: Mark[], within: Span = { start: 0, end: text.length }): WordsPiece[] =>
  markText(
    text.slice(within.start, within.end),
    marks.map(({ id, start, end }) => ({ id, start: start - within.start, end: end - within.start })),
  ).map(piece => ({ text: piece.text, codes: piece.ids.join(' ') }))

export const shownEvidence = (evidence: Evidence[], { text, place }: ShownWords): ShownEvidence => {
  const places = evidence.map(place)
  return {
    quotes: [...new Set(places.flatMap(span => (span && text ? text.slice(span.start, span.end) : [])))],
    partlyHidden: places.includes(null),
  }
}
