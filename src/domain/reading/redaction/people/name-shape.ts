import { COMMON_ENGLISH } from '../../language/common-words.js'
import type { Passage, Word } from '../../passage.js'
import { GIVEN_NAMES, WORD_NAMES, WORDS_IN_SMALL } from '../given-names.js'
import { CHILD_WORDS, HONORIFICS, NOT_NAMES, RELATIVE_WORDS, STAFF_WORDS } from './person-words.js'

/** A word of the passage, seen as a possible name. */
export interface NameWord extends Word {
  /** Without a possessive: `kyle` of `Kyle's`. */
  name: string
  /** Where the name ends, before a possessive. */
  nameEnd: number
  possessive: boolean
  capital: boolean
  startsSentence: boolean
  /** `clear`: a given name; `word`: a given name that is also a word; `may-be`: written as a name; `no`: none. */
  like: 'clear' | 'word' | 'may-be' | 'no'
}

/** Looks at every word of a passage as a possible name. In text without capitals only clear given names can be told. */
export const nameWordsOf = ({ text, words }: Passage): NameWord[] => {
  const unmarked = !words.some(word => MARKED.test(text.slice(word.start, word.end)))
  return words.map((word, at) => nameWord(word, text.slice(word.start, word.end), unmarked, isFirst(words, at, text)))
}

/** Whether a word, as we know it, is no name. */
export const isOrdinary = (name: string): boolean =>
  [NOT_NAMES, COMMON_ENGLISH, STAFF_WORDS, CHILD_WORDS, RELATIVE_WORDS, HONORIFICS].some(words => words.has(name))

/** The last word of the name that starts here: surnames and initials stand right behind a given name. */
export const endOfName = (words: NameWord[], first: number, most = 3): number => {
  let last = first
  while (last < first + most && !words[last]?.possessive && isSurname(words[last + 1], words[last])) last += 1
  return last
}

// ---------------------------------------------------------------------------------------------------------------------

const MARKED = /^\p{Lu}(?:['\u2019]\p{Lu})?\p{Ll}/u
const CAPITAL = /^\p{Lu}/u
const POSSESSIVE = /['\u2019\u2018]s$/i

const isFirst = (words: Word[], at: number, text: string): boolean => {
  const before = words[at - 1]
  const word = words[at]
  if (!before || !word || before.sentence !== word.sentence) return true
  return !word.joined && /["“(:]\s*$/.test(text.slice(before.end, word.start))
}

const nameWord = (word: Word, raw: string, unmarked: boolean, startsSentence: boolean): NameWord => {
  const possessive = raw.length > word.form.length && POSSESSIVE.test(raw)
  const name = possessive ? word.form.slice(0, -1) : word.form
  return {
    form: word.form,
    start: word.start,
    end: word.end,
    sentence: word.sentence,
    joined: word.joined,
    name,
    nameEnd: possessive ? word.end - 2 : word.end,
    possessive,
    capital: CAPITAL.test(raw),
    startsSentence,
    like: likeness(name, MARKED.test(raw), unmarked, startsSentence),
  }
}

const likeness = (name: string, written: boolean, unmarked: boolean, startsSentence: boolean): NameWord['like'] => {
  if (!written && !unmarked) return 'no'
  if (isClear(name)) return written || !WORDS_IN_SMALL.has(name) ? 'clear' : 'may-be'
  if (!written) return 'no'
  if (WORD_NAMES.has(name) && !NOT_NAMES.has(name)) return startsSentence ? 'may-be' : 'word'
  return isOrdinary(name) ? 'no' : 'may-be'
}

const isClear = (name: string): boolean => GIVEN_NAMES.has(name) && !WORD_NAMES.has(name) && !NOT_NAMES.has(name)

const isSurname = (word: NameWord | undefined, before: NameWord | undefined): boolean => {
  if (!word?.capital || !before || word.start - before.end > 2) return false
  if (!word.joined && before.form.length > 1) return false
  return word.like !== 'no' || (word.form.length === 1 && word.form !== 'i')
}
