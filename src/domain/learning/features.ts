import { hashOf, mixed, START, withLetter } from '../reading/hash.js'
import type { Passage, Word } from '../reading/passage.js'

/**
 * What is counted in a text: single words, pairs of neighbours, the first and the last word, how long it is, marks such as `!`
 * and emoji (all of the family `words`), and pieces of three to five letters within words (`letters`), which see through
 * spelling mistakes and endings. Words beside letters after Wang and Manning, "Baselines and Bigrams", 2012.
 */
export type SeenFamily = 'words' | 'letters'

/** Called with the feature's number and the words, first and last, that carry it; `first` is -1 when no word does. */
export type SeeFeature = (feature: number, family: SeenFamily, first: number, last: number) => void

/** The number of what somebody else found in a text, by its name. */
export const featureOfSign = (name: string): number => mixed(KIND.sign, hashOf(name))

/** Tells of everything that is counted, family by family. */
export const eachFeature = (passage: Passage, see: SeeFeature): void => {
  eachOfWords(passage.words, see)
  eachMark(passage.text, see)
  passage.words.forEach((word, at) => {
    eachPiece(word.form, at, see)
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const SHORTEST_PIECE = 3
const LONGEST_PIECE = 5
/** Longer "words" are links or keyboards slept upon: their pieces say nothing. */
const LONGEST_WORD = 40
const MARK = /[!?£%]|\p{Extended_Pictographic}/gu

/** Keeps the kinds of feature apart, so that the word `a` never meets the mark `a`. */
const KIND = { word: 1, pair: 2, first: 3, last: 4, length: 5, mark: 6, piece: 7, sign: 8 }

const eachOfWords = (words: Word[], see: SeeFeature): void => {
  const hashes = words.map(({ form }) => hashOf(form))
  hashes.forEach((hash, at) => {
    see(mixed(KIND.word, hash), 'words', at, at)
    if (at > 0) see(mixed(KIND.pair, hash, hashes[at - 1] ?? 0), 'words', at - 1, at)
  })
  const last = words.length - 1
  if (last < 0) return
  see(mixed(KIND.first, hashes[0] ?? 0), 'words', 0, 0)
  see(mixed(KIND.last, hashes[last] ?? 0), 'words', last, last)
  see(mixed(KIND.length, Math.min(8, Math.floor(Math.log2(words.length + 1)))), 'words', -1, -1)
}

const eachMark = (text: string, see: SeeFeature): void => {
  for (const [mark] of text.matchAll(MARK)) see(mixed(KIND.mark, hashOf(mark)), 'words', -1, -1)
}

const eachPiece = (form: string, word: number, see: SeeFeature): void => {
  const edged = ` ${form.slice(0, LONGEST_WORD)} `
  for (let start = 0; start < edged.length; start += 1) {
    let hash = START
    const stop = Math.min(edged.length, start + LONGEST_PIECE)
    for (let at = start; at < stop; at += 1) {
      hash = withLetter(hash, edged.charCodeAt(at))
      if (at - start + 1 >= SHORTEST_PIECE) see(mixed(KIND.piece, hash), 'letters', word, word)
    }
  }
}
