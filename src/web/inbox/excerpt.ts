import { searchHits } from '../../domain/inbox/search-hits.js'
import { markText } from '../../domain/marked-text.js'
import { firstWords } from '../first-words.js'

/** A stretch of what a list shows of a text. */
export interface Piece {
  text: string
  /** It is what somebody searched for. */
  hit: boolean
}

/** Most letters of an item that the list shows. */
const FIRST_LETTERS = 180

/** Letters before the first hit that help to understand it. */
const BEFORE_THE_HIT = 60

/** The beginning of a text or, where the first hit stands further on, the words around it. */
export const excerptOf = (text: string, search = ''): Piece[] => {
  const shown = firstWords(fromTheHit(text, search), FIRST_LETTERS)
  const marks = searchHits(shown, search).map(span => ({ ...span, id: 'hit' }))
  return shown === '' ? [] : markText(shown, marks).map(({ text, ids }) => ({ text, hit: ids.length > 0 }))
}

// ---------------------------------------------------------------------------------------------------------------------

const fromTheHit = (text: string, search: string): string => {
  const hit = searchHits(text, search)[0]
  if (!hit || hit.end < FIRST_LETTERS) return text
  const start = text.indexOf(' ', hit.start - BEFORE_THE_HIT)
  return `… ${text.slice(start < 0 || start > hit.start ? hit.start : start + 1)}`
}
