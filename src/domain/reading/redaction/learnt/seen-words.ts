import type { Finding } from '../../../understanding.js'
import { hashOf } from '../../hash.js'
import type { Passage, Word } from '../../passage.js'
import type { WordBook, WordFacts } from './word-book.js'

/** A word of a passage with what is known of it and how it is written here. */
export interface SeenWord {
  facts: WordFacts
  start: number
  end: number
  /** 0 small, 1 a capital and small letters, 2 capitals, 3 one capital, 4 digits, 5 digits and letters, 6 mixed. */
  written: number
  /** Whether the text uses capitals at all: 0 never, 1 as usual, 2 nothing else. */
  style: number
  /** What stands before the word: 0 a blank, 1 the start, 2 a new line, 3 a full stop, 4 a comma, 5 a quote or bracket, 6 other, 7 a dot, stroke or hyphen without a blank. */
  gap: number
  startsSentence: boolean
  /** How many of the words no list knows: 0 few, 1 many, 2 most, as in another language. */
  strange: number
  possessive: boolean
  /** Type that the rules gave it, as a hash; 0 for none. */
  rule: number
  /** The same word stands elsewhere here: 1 with a capital, within a sentence; 2 in small letters; 3 both. */
  elsewhere: number
}

export const seeWords = ({ text, words }: Passage, byRules: Finding[], book: WordBook): SeenWord[] => {
  const written = words.map(word => writingOf(text.slice(word.start, word.end)))
  const style = styleOf(written)
  const elsewhere = writingsOf(words, written)
  const rules = rulesAt(words, byRules)
  const strange = strangenessOf(words, book)
  return words.map((word, at) => {
    const raw = text.slice(word.start, word.end)
    const possessive = POSSESSIVE.test(raw)
    const form = possessive ? word.form.slice(0, -1) : word.form
    const before = words[at - 1]
    return {
      facts: book(form),
      start: word.start,
      end: possessive ? word.end - 2 : word.end,
      written: written[at] ?? 0,
      style,
      gap: before ? gapOf(text.slice(before.end, word.start)) : 1,
      startsSentence: before?.sentence !== word.sentence,
      strange,
      possessive,
      rule: rules[at] ?? 0,
      elsewhere: elsewhere.get(word.form) ?? 0,
    }
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const POSSESSIVE = /['\u2019\u2018]s$/i

const writingOf = (raw: string): number => {
  if (/^[\p{Ll}'\u2019]+$/u.test(raw)) return 0
  if (/^\p{Lu}(?:['\u2019]\p{Lu})?[\p{Ll}'\u2019]+$/u.test(raw)) return 1
  if (/^\p{Lu}$/u.test(raw)) return 3
  if (/^\p{Lu}+(?:['\u2019]\p{Lu}+)?$/u.test(raw)) return 2
  if (/^[\d:]+$/.test(raw)) return 4
  return /\d/.test(raw) ? 5 : 6
}

const styleOf = (written: number[]): number => {
  const small = written.filter(writing => writing === 0).length
  if (!written.some(writing => writing === 1)) return small === 0 && written.length > 2 ? 2 : 0
  return 1
}

const strangenessOf = (words: Word[], book: WordBook): number => {
  const unknown = words.filter(({ form }) => book(form).unknown).length / Math.max(1, words.length)
  if (unknown < 0.3) return 0
  return unknown < 0.5 ? 1 : 2
}

const writingsOf = (words: Word[], written: number[]): Map<string, number> => {
  const found = new Map<string, number>()
  words.forEach((word, at) => {
    const within = words[at - 1]?.sentence === word.sentence
    const writing = written[at] === 0 ? 2 : 0
    const bit = written[at] === 1 && within ? 1 : writing
    found.set(word.form, (found.get(word.form) ?? 0) | bit)
  })
  return found
}

const gapOf = (gap: string): number => {
  if (gap === ' ') return 0
  if (/^[./-]$/.test(gap)) return 7
  if (gap.includes('\n')) return 2
  if (/[.!?]/.test(gap)) return 3
  if (gap.includes(',')) return 4
  return /["“”'(:@]/.test(gap) ? 5 : 6
}

const rulesAt = (words: Word[], byRules: Finding[]): number[] => {
  const sorted = [...byRules].sort((one, other) => one.start - other.start)
  let next = 0
  return words.map(word => {
    while ((sorted[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next += 1
    const finding = sorted[next]
    return finding && finding.start < word.end ? hashOf(finding.type) : 0
  })
}
