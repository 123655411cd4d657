import { wordsIn } from '../../../word-list.js'
import { hashOf } from '../../hash.js'
import { GIVEN_NAMES, WORD_NAMES } from '../given-names.js'
import { roleOf } from './word-roles.js'

/** Words and names with blanks between, in small letters. */
export interface WordLists {
  everyday: string
  usual: string
  rarer: string
  given: string
  surnames: string
  /** Words of public places: towns, districts, councils. */
  places: string
}

/** What is known of a word wherever it stands. The numbers are to be told apart, not to be counted with. */
export interface WordFacts {
  hash: number
  /** How common the word is and what names it can be, as one number. */
  kind: number
  /** What the word tells of its neighbours: a relative, a title, a word for a road. 0 for nothing. */
  role: number
  ending: number
  longEnding: number
  beginning: number
  /** `adams`: a given name and an s, and no word. */
  nameWithS: boolean
  /** A word of every day that is no given name. */
  plain: boolean
  /** No list knows it. */
  unknown: boolean
  /** The letters of a known word in a wrong order: `teahcer`. */
  scrambled: boolean
}

/** Looks words up, each once. */
export type WordBook = (form: string) => WordFacts

export const createWordBook = (lists: WordLists): WordBook => {
  const known = knownWords(lists)
  const book = new Map<string, WordFacts>()
  return form => {
    const facts = book.get(form) ?? factsOf(form, known)
    if (book.size < MOST_REMEMBERED) book.set(form, facts)
    return facts
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_REMEMBERED = 50_000

interface Known {
  common: Map<string, number>
  given: Set<string>
  surnames: Set<string>
  places: Set<string>
  /** Letters of longer words, by which a scrambled one is known. */
  letters: Set<string>
}

const knownWords = ({ everyday, usual, rarer, given, surnames, places }: WordLists): Known => ({
  letters: new Set([...wordsIn(everyday), ...wordsIn(usual)].filter(word => word.length >= LONG).map(lettersOf)),
  common: new Map([rarer, usual, everyday].flatMap((list, step) => [...wordsIn(list)].map(word => [word, step + 1]))),
  given: new Set([...wordsIn(given), ...GIVEN_NAMES]),
  surnames: wordsIn(surnames),
  places: wordsIn(places),
})

/** From so many letters on, a scrambled word can be told from another word. */
const LONG = 5

const lettersOf = (word: string): string => word.charAt(0) + [...word.slice(1)].sort().join('')

const factsOf = (form: string, known: Known): WordFacts => {
  const stem = form.endsWith('s') ? form.slice(0, -1) : form
  const unknown = kindOf(form, known) < 2
  return {
    hash: hashOf(shapeOf(form)),
    kind: kindOf(form, known),
    role: roleOf(form),
    ending: hashOf(form.slice(-2)),
    longEnding: hashOf(form.slice(-4)),
    beginning: hashOf(form.slice(0, 3)),
    nameWithS: stem !== form && known.given.has(stem) && !known.common.has(form),
    plain: (known.common.get(form) ?? 0) > 1 && !known.given.has(form) && !WORD_NAMES.has(form),
    unknown,
    scrambled: unknown && form.length >= LONG && known.letters.has(lettersOf(form)),
  }
}

/** Which digits a number has says nothing, but a year its decade: `2014` becomes `201#`, `14` becomes `##`. */
const shapeOf = (form: string): string =>
  /^(?:19|20)\d\d$/.test(form) ? `${form.slice(0, 3)}#` : form.replace(/\d/g, '#')

const kindOf = (form: string, { common, given, surnames, places }: Known): number => {
  const number = /\d/.test(form) ? 1 : 0
  const givenName = (given.has(form) ? 1 : 0) + (WORD_NAMES.has(form) ? 2 : 0)
  const flags = number + (surnames.has(form) ? 2 : 0) + (places.has(form) ? 4 : 0)
  const length = form.length > 2 ? 1 : 0
  return ((givenName * 8 + flags) * 4 + (common.get(form) ?? 0)) * 2 + length
}
