import type { Finding } from '../../understanding.js'
import type { Passage, Word } from '../passage.js'
import { WORD_NAMES, WORDS_IN_SMALL } from './given-names.js'
import { groupOf, PERSON } from './learnt/groups.js'
import { HONORIFICS, NOT_NAMES } from './people/person-words.js'
import { standingClear } from './standing-clear.js'

/** A person's name once found is hidden wherever it comes again in the same text. */
export const withRepeated = (findings: Finding[], { text, words }: Passage): Finding[] => {
  const typeOf = new Map<string, string>()
  for (const { type, start, end } of findings.filter(one => groupOf(one.type) === PERSON))
    for (const word of words.filter(one => one.start >= start && one.start < end))
      if (isTelling(nameIn(word, text).name)) typeOf.set(nameIn(word, text).name, type)
  if (typeOf.size === 0) return findings
  const again = words.flatMap(word => {
    const { name, end, capital } = nameIn(word, text)
    const type = typeOf.get(name)
    return type && (capital || !isAlsoWord(name)) ? [{ type, start: word.start, end }] : []
  })
  return standingClear([...findings, ...again])
}

// ---------------------------------------------------------------------------------------------------------------------

const nameIn = (word: Word, text: string): { name: string; end: number; capital: boolean } => {
  const raw = text.slice(word.start, word.end)
  const possessive = /['\u2019\u2018]s$/i.test(raw)
  return {
    name: possessive ? word.form.slice(0, -1) : word.form,
    end: possessive ? word.end - 2 : word.end,
    capital: /^\p{Lu}\p{Ll}/u.test(raw),
  }
}

const isTelling = (name: string): boolean => name.length > 2 && !HONORIFICS.has(name) && !NOT_NAMES.has(name)

const isAlsoWord = (name: string): boolean => name.length < 4 || WORD_NAMES.has(name) || WORDS_IN_SMALL.has(name)
