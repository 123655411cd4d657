import type { Passage } from '../passage.js'
import { isBorrowed, languagesOf, plain } from './known-words.js'
import { byLetters, lettersBeyondEnglish } from './own-letters.js'

/** What the words of a text, each for itself, say of its language. Counts are in words. */
export interface Weighed {
  /** How many words there are, numbers left out. */
  words: number
  /** How much of it is English. */
  english: number
  /** For each language: how much of it is this language and not English. */
  notEnglish: Map<string, number>
  /** For each language: how much speaks for it among all others. A word of many languages counts little for each. */
  points: Map<string, number>
  /** Whether it has letters that English lacks, in a word that English does not know. */
  accented: boolean
}

export const weigh = (passage: Passage): Weighed => {
  const weighed: Weighed = { words: 0, english: 0, notEnglish: new Map(), points: new Map(), accented: false }
  for (const written of writtenWords(passage)) take(weighed, written)
  return weighed
}

// ---------------------------------------------------------------------------------------------------------------------

/** One word, as it stands and as it is looked up. */
interface Written {
  raw: string
  word: string
}

const LETTER = /\p{L}/u
const NUMBER = /\d/
const APOSTROPHE = /['\u2019\u2018\u02bc`\u00b4]/
const POSSESSIVE = /['\u2019\u2018\u02bc`\u00b4]s?$/
/** What a borrowed word says, and a word that English shares with another language. */
const BORROWED = 0.3
const SHARED = 0.5
const FITTING_LETTERS = 0.7
const LACKING_LETTERS = -0.5

const writtenWords = ({ text, words }: Passage): Written[] =>
  words
    .filter(({ form }) => LETTER.test(form) && !NUMBER.test(form))
    .flatMap(({ form, start, end }) => {
      const raw = text.slice(start, end)
      const word = plain(form)
      if (!APOSTROPHE.test(raw) || languagesOf(word).includes('en')) return [{ raw, word }]
      return partsOf(raw)
    })

/** `mae'r`, `l'école` and `SENCO'ya` are two words each; `Kate's` is one. */
const partsOf = (raw: string): Written[] =>
  raw
    .replace(POSSESSIVE, '')
    .split(APOSTROPHE)
    .filter(part => part.length > 1)
    .map(part => ({ raw: part, word: plain(part.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')) }))

const take = (weighed: Weighed, { raw, word }: Written): void => {
  const languages = languagesOf(word)
  const isEnglish = languages.includes('en')
  const weight = isBorrowed(word) ? BORROWED : 1
  weighed.words += 1
  if (!isEnglish) takeLetters(weighed, lettersBeyondEnglish(raw), languages)
  for (const language of languages) add(weighed.points, language, weight / languages.length)
  if (isEnglish) weighed.english += Math.min(weight, languages.length > 1 ? SHARED : 1)
  else for (const language of languages) add(weighed.notEnglish, language, 1)
}

const takeLetters = (weighed: Weighed, letters: string, known: readonly string[]): void => {
  if (letters === '') return
  const { fitting, lacking } = byLetters(letters)
  weighed.accented = true
  for (const language of lacking) add(weighed.points, language, LACKING_LETTERS)
  for (const language of fitting) add(weighed.points, language, FITTING_LETTERS / fitting.length)
  for (const language of fitting) if (!known.includes(language)) add(weighed.notEnglish, language, 1)
}

const add = (counts: Map<string, number>, language: string, count: number): void => {
  counts.set(language, (counts.get(language) ?? 0) + count)
}
