import type { Span } from '../understanding.js'
import { nearWords } from './near-words.js'

/**
 * Where a text has the words that somebody searched for, other forms of them, or what they may have meant: what a list marks. It
 * is a help for the eye and knows less than the search itself.
 */
export const searchHits = (text: string, search: string): Span[] => {
  const words = wordsIn(text)
  const asked = wordsIn(withoutExcluded(search))
    .map(({ word }) => word)
    .filter(word => !TOO_COMMON.has(word))
  const stems = new Set(asked.map(stemOf))
  const known = words.map(({ word }) => ({ word, records: 1 }))
  const meant = new Set(asked.flatMap(word => nearWords(word, known)))
  return words
    .filter(({ word }) => stems.has(stemOf(word)) || meant.has(word))
    .map(({ start, end }) => ({ start, end }))
}

// ---------------------------------------------------------------------------------------------------------------------

/** PostgreSQL's search looks past these, too. */
const TOO_COMMON = new Set(
  'a an and are as at be but by for had has have he her his i in is it my no not of on or our she that the they this to was we were with you'.split(
    ' ',
  ),
)

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu
const ENDINGS = /(?:['’]s|ing|ied|ies|ed|es|ly|s|e|y)$/
const SHORTEST_STEM = 3

/** `-this` and `-"this phrase"` say what must not be there. */
const withoutExcluded = (search: string): string => search.replace(/(^|\s)-(?:"[^"]*"?|\S+)/g, ' ')

const wordsIn = (text: string): (Span & { word: string })[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }))

/** Two forms of a word mostly have this beginning in common. */
const stemOf = (word: string): string => {
  const stem = word.replace(ENDINGS, '')
  return stem.length < SHORTEST_STEM ? word : stem
}
