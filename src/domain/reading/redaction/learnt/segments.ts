import { GROUPS, PERSON } from './groups.js'
import type { SeenWord } from './seen-words.js'
import type { Segment } from './segment-features.js'

/**
 * The stretches of words that are taken for personal data.
 *
 * @param beliefs by word: the share of belief in each group
 * @param enough by group: the belief that something is personal data from which it is taken
 */
export const segmentsOf = (words: SeenWord[], beliefs: Float64Array[], enough: number[]): Segment[] => {
  const taken = words.map((_, at) => groupTaken(words[at], beliefs[at], enough, 1))
  const grown = words.map((_, at) => taken[at] || grownFrom(at, taken, words, beliefs, enough))
  const segments: Segment[] = []
  words.forEach((word, at) => {
    const group = grown[at] ?? 0
    const last = segments.at(-1)
    if (group === 0) return
    if (last?.group === group && last.last === at - 1 && continues(word, words[at - 1], group)) last.last = at
    else segments.push({ group, first: at, last: at })
  })
  return segments
}

// ---------------------------------------------------------------------------------------------------------------------

/** Neighbours of a word that is taken need less belief to be taken with it. */
const NEIGHBOUR_SHARE = 0.5

const groupTaken = (
  word: SeenWord | undefined,
  belief: Float64Array | undefined,
  enough: number[],
  share: number,
): number => {
  if (!word || !belief) return 0
  let best = 1
  for (let group = 2; group < GROUPS; group += 1) if ((belief[group] ?? 0) > (belief[best] ?? 0)) best = group
  const wanted = (enough[best] ?? 1) * share * (isStrange(word) ? STRANGE : 1)
  return 1 - (belief[0] ?? 0) >= wanted ? best : 0
}

/** Among words that no list knows, as in another language, a word without a capital needs this much more belief. */
const STRANGE = 10
const isStrange = ({ strange, written, facts }: SeenWord): boolean => strange > 0 && written === 0 && facts.unknown

const grownFrom = (
  at: number,
  taken: number[],
  words: SeenWord[],
  beliefs: Float64Array[],
  enough: number[],
): number => {
  const group = groupTaken(words[at], beliefs[at], enough, NEIGHBOUR_SHARE)
  const word = words[at]
  const after = words[at + 1]
  if (group === 0 || !word) return 0
  const before = taken[at - 1] === group && continues(word, words[at - 1], group)
  const behind = after !== undefined && taken[at + 1] === group && continues(after, word, group)
  return before || behind ? group : 0
}

/** Whether a word goes on with what stands before it. Names end at a comma and at a possessive. */
const continues = (word: SeenWord, before: SeenWord | undefined, group: number): boolean => {
  if (word.gap === 0 || word.gap === 6 || word.gap === 7) return !(before?.possessive && group === PERSON)
  return group === PERSON ? word.gap === 3 && before?.written === 3 : word.gap === 4
}
