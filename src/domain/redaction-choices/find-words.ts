import type { Span } from '../understanding.js'

/**
 * Every place in a text where these words stand as whole words: in capitals or small letters, with other spaces, dashes or
 * apostrophes between them, with the s of a possessive that lost its apostrophe. `07700 900123` is found in `07700900123`.
 * What holds neither letter nor digit is found as it is.
 */
export const findWords = (text: string, words: string): Span[] => {
  const pieces = [...words.matchAll(PIECE)]
  if (pieces.length === 0) return findExactly(text, words)
  return [...text.matchAll(new RegExp(patternOf(words, pieces), 'giu'))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
}

/** Every place where exactly this stands, be it within a longer word. */
export const findExactly = (text: string, words: string): Span[] => {
  const places: Span[] = []
  if (words === '') return places
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
    places.push({ start, end: start + words.length })
  return places
}

// ---------------------------------------------------------------------------------------------------------------------

/** The letters of one word, or one digit. */
const PIECE = /[\p{L}\p{M}]+|\p{N}/gu
const LETTER = '[\\p{L}\\p{M}\\p{N}]'
/** Scripts that put no space between words: there a name stands within what looks like one long word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u
const APOSTROPHE = /^['’‘ʼ]$/
const SHORTEST_WITH_S = 3

const patternOf = (words: string, pieces: RegExpExecArray[]): string => {
  const [first, last] = [pieces[0]?.[0] ?? '', pieces.at(-1)?.[0] ?? '']
  const from = pieces[0]?.index ?? 0
  const to = (pieces.at(-1)?.index ?? 0) + last.length
  const parts = pieces.map(({ 0: piece, index }, place) => {
    const before = pieces[place - 1]
    return (
      (before ? between(words.slice(before.index + before[0].length, index), before[0], piece) : '') + formsOf(piece)
    )
  })
  const s = /^\p{L}/u.test(last) && last.length >= SHORTEST_WITH_S ? 's?' : ''
  return `${optional(words.slice(0, from))}${edge(first, `(?<!${LETTER})`)}${parts.join('')}${s}${edge(last, `(?!${LETTER})`)}${optional(words.slice(to))}`
}

/** What may stand between two pieces. */
const between = (written: string, before: string, after: string): string => {
  if (/^\p{N}/u.test(before) && /^\p{N}/u.test(after)) return '[\\s\\p{P}]{0,3}'
  if (APOSTROPHE.test(written)) return "['’‘ʼ\\s]?"
  return written === '' ? '[^\\p{L}\\p{M}\\p{N}]{0,2}' : '[^\\p{L}\\p{M}\\p{N}]{1,6}'
}

/** An accent is one sign with its letter or a sign of its own: both are the same word. */
const formsOf = (piece: string): string => {
  const [one, other] = [piece.normalize('NFC'), piece.normalize('NFD')]
  return one === other ? one : `(?:${one}|${other})`
}

const edge = (piece: string, standsClear: string): string => (UNSPACED.test(piece) ? '' : standsClear)

/** Signs around the words, like the @ of a profile, belong to them where they stand. */
const optional = (signs: string): string => (signs === '' ? '' : `(?:${escaped(signs)})?`)

const escaped = (signs: string): string => signs.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
