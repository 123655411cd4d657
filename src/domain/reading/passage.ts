import type { Evidence, Span } from '../understanding.js'

/** A word of the text as it is compared: lower case, no accents, no apostrophes. Offsets are those of the text. */
export interface Word extends Span {
  form: string
  /** Counts up at each full stop, question mark, line end or bullet. */
  sentence: number
  /** True when nothing but spaces, hyphens or slashes stand between this word and the one before it. */
  joined: boolean
}

/** One text, cut into words once, so that each part of the reading works on the same ones. */
export interface Passage {
  text: string
  words: Word[]
}

export const createPassage = (text: string): Passage => {
  const words: Word[] = []
  let end = 0
  let sentence = 0
  for (const match of text.matchAll(WORD)) {
    const start = match.index
    const gap = text.slice(end, start)
    if (words.length > 0 && SENTENCE_END.test(gap)) sentence += 1
    end = start + match[0].length
    words.push({ form: formOf(match[0]), start, end, sentence, joined: isJoint(gap) })
  }
  return { text, words }
}

export const evidenceAt = ({ text, words }: Passage, first: number, last: number): Evidence => {
  const start = words[first]?.start ?? 0
  const end = words[last]?.end ?? start
  return { start, end, text: text.slice(start, end) }
}

// ---------------------------------------------------------------------------------------------------------------------

const WORD = /\d{1,2}:\d{1,2}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['\u2019\u2018\u02bc`\u00b4][\p{L}\p{M}]+)*|&/gu
const SENTENCE_END = /[.!?\n\r;•…。؟۔]/u
const PLAIN = /^[A-Za-z0-9:]+$/
const NOT_COMPARED = /[^\p{L}\p{N}:]/gu

/** How a word is compared: `Don’t` and `dont` are the same, and so are `é` and `e`. */
const formOf = (word: string): string => {
  if (PLAIN.test(word)) return word.toLowerCase()
  if (word === '&') return 'and'
  return word.normalize('NFKD').toLowerCase().replace(NOT_COMPARED, '')
}

const isJoint = (gap: string): boolean => gap.length <= 3 && /^[ \t\u00a0/-]*$/.test(gap)
