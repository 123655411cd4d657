import { mixed } from '../../hash.js'
import type { SeenWord } from './seen-words.js'

/** Tells every sign that speaks for or against a word being personal data, as a hash. */
export const eachWordFeature = (words: SeenWord[], at: number, see: (feature: number) => void): void => {
  const word = words[at]
  if (!word) return
  const form = formOf(word)
  ofItself(word, form, see)
  for (const distance of NEAR) ofNeighbour(word, form, words[at + distance], distance, see)
  ofPairs(words, at, form, see)
  ofPlace(words, at, form, see)
}

// ---------------------------------------------------------------------------------------------------------------------

const NEAR = [-3, -2, -1, 1, 2, 3]
const EDGE = 0x51ed27

/** How the word looks, whatever it is: what it can be, how it is written and whether that says anything here. */
const formOf = (word: SeenWord): number =>
  mixed(1, word.facts.kind, word.written * 8 + word.style * 2 + (word.startsSentence ? 1 : 0))

const ofItself = (word: SeenWord, form: number, see: (feature: number) => void): void => {
  see(mixed(2, word.facts.hash))
  see(mixed(3, word.facts.hash, word.written))
  see(form)
  see(mixed(4, word.facts.kind))
  see(mixed(5, word.written, word.style))
  see(mixed(6, word.facts.ending, word.written))
  see(mixed(7, word.facts.longEnding, word.written))
  see(mixed(8, word.facts.beginning, word.written))
  see(mixed(9, form, word.possessive ? 1 : 0))
  see(mixed(10, form, word.gap))
  see(mixed(11, form, word.elsewhere))
  see(mixed(12, word.facts.role, word.written))
  if (word.rule !== 0) see(mixed(13, word.rule, form))
  if (word.rule !== 0) see(mixed(14, word.rule))
  see(mixed(16, form, word.strange))
  if (word.facts.role !== 0) see(mixed(17, word.facts.role, form))
  if (word.facts.scrambled) see(mixed(18, word.written))
  if (word.facts.nameWithS) see(mixed(15, word.style))
}

const ofNeighbour = (
  word: SeenWord,
  form: number,
  near: SeenWord | undefined,
  distance: number,
  see: (feature: number) => void,
): void => {
  const hash = near?.facts.hash ?? EDGE
  const side = 20 + (distance + 3) * 10
  see(mixed(side, hash))
  see(mixed(side + 1, hash, word.written))
  see(mixed(side + 2, near?.facts.role ?? -1, form))
  if (Math.abs(distance) > 2) return
  see(mixed(side + 3, near ? formOf(near) : EDGE, form))
  see(mixed(side + 4, hash, word.facts.kind))
  see(mixed(side + 5, near?.rule ?? 0, word.written))
  see(mixed(side + 6, near?.gap ?? -1, word.written))
}

const ofPairs = (words: SeenWord[], at: number, form: number, see: (feature: number) => void): void => {
  const [back, before, after, beyond] = [words[at - 2], words[at - 1], words[at + 1], words[at + 2]]
  const word = words[at]
  see(mixed(100, before?.facts.hash ?? EDGE, word?.facts.hash))
  see(mixed(101, word?.facts.hash ?? EDGE, after?.facts.hash))
  see(mixed(102, back?.facts.hash ?? EDGE, before?.facts.hash))
  see(mixed(103, after?.facts.hash ?? EDGE, beyond?.facts.hash))
  see(mixed(104, mixed(105, back?.facts.role ?? -1, before?.facts.role ?? -1), form))
  see(mixed(106, mixed(107, after?.facts.role ?? -1, beyond?.facts.role ?? -1), form))
  see(mixed(108, mixed(109, before?.facts.role ?? -1, after?.facts.role ?? -1), form))
  see(mixed(110, before?.facts.hash ?? EDGE, mixed(111, after?.facts.hash ?? EDGE)))
}

const ofPlace = (words: SeenWord[], at: number, form: number, see: (feature: number) => void): void => {
  const left = Math.min(4, words.length - 1 - at)
  const right = Math.min(3, at)
  see(mixed(120, left, form))
  see(mixed(121, right, form))
  see(mixed(122, words[at + 1]?.gap ?? 9, form))
}
