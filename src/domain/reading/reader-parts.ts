import type { Reading, Suggestion } from '../understanding.js'
import type { Passage } from './passage.js'
import type { Known } from './tone/read-kind.js'

/** The parts of a reading. Each can be replaced by one that learnt, without the others noticing. */
export interface ReaderParts {
  /** Names the parts in every reading, so that old records can be read again when they change. */
  name: string
  language(passage: Passage): string
  /** The language of a stretch of an English text that is in another one, or null. */
  otherLanguage(passage: Passage): string | null
  themes(passage: Passage): Suggestion[]
  services(passage: Passage, themes: Suggestion[]): Suggestion[]
  needs(passage: Passage): Suggestion[]
  phase(passage: Passage): Suggestion | null
  area(passage: Passage): Suggestion | null
  sentiment(passage: Passage, known: Pick<Known, 'hasTheme'>): Reading['sentiment']
  kind(passage: Passage, known: Known): string
  safeguarding(passage: Passage): Reading['safeguarding']
  redaction(passage: Passage): Reading['redaction']
}
