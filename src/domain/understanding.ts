/**
 * What reading one text finds. Everything carries its evidence: the stretch of the text that caused it.
 * Offsets are UTF-16 units of the text that was read, `end` exclusive, as JavaScript's `slice` takes them.
 */
export interface Span {
  start: number
  end: number
}

export interface Evidence extends Span {
  /** The words themselves, exactly as they stand in the text. */
  text: string
}

export interface Suggestion {
  /** An id of the code frame. */
  id: string
  /** 0 to 1. */
  confidence: number
  evidence: Evidence[]
}

export type Sentiment = -2 | -1 | 0 | 1 | 2 | 'mixed'
export type SafeguardingLevel = 'none' | 'concern' | 'urgent'

export interface Finding extends Span {
  /** A personal-data type of the code frame, for example `child-name`. */
  type: string
}

export interface Redaction {
  /** The text with every finding replaced by its placeholder, for example `[child]`. */
  text: string
  /** Where the findings stood, in offsets of the input. Sorted, never overlapping. */
  findings: Finding[]
  /**
   * The language of a stretch of an otherwise English text in which names were looked for as in English, BCP 47: some may be
   * left there. Absent when there is none.
   */
  otherLanguage?: string
}

/** One machine's reading of one text. */
export interface Reading {
  /** BCP 47 primary language, `und` when there is too little to tell. */
  language: string
  themes: Suggestion[]
  services: Suggestion[]
  needs: Suggestion[]
  phase: Suggestion | null
  /** District id of the code frame's places. */
  area: Suggestion | null
  sentiment: Sentiment
  kind: string
  safeguarding: { level: SafeguardingLevel; evidence: Evidence[] }
  redaction: Redaction
  /** Which reader made it, for example `rules@1.1` with the frame's version; kept so that old records can be read again. */
  reader: string
}

/** What a reading says of words from which nothing may be counted. */
export const nothingCounted = (): Omit<Reading, 'language' | 'safeguarding' | 'redaction' | 'reader'> => ({
  themes: [],
  services: [],
  needs: [],
  phase: null,
  area: null,
  sentiment: 0,
  kind: 'other',
})
