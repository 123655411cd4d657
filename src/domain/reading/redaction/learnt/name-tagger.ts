import type { Finding } from '../../../understanding.js'
import type { Passage } from '../../passage.js'
import { GROUPS, groupOf, PERSON } from './groups.js'
import { believe, type Linear } from './linear.js'
import { type SeenWord, seeWords } from './seen-words.js'
import { eachSegmentFeature, type Segment } from './segment-features.js'
import { createWordBook, type WordLists } from './word-book.js'
import { eachWordFeature } from './word-features.js'

/** What was learnt of personal data in texts, as it is kept in a file. */
export interface TaggerModel {
  lists: WordLists
  words: Linear
  segments: Linear
  /** What the labels of `segments` stand for: types of personal data. */
  types: string[]
  /** Belief from which a stretch of each group is taken, by group. */
  enough: number[]
}

/** Finds personal data by what it learnt, beside what the rules found in the same passage. */
export interface NameTagger {
  find(passage: Passage, byRules: Finding[]): Tagged
}

export interface Tagged {
  findings: Finding[]
  /** Whether the tagger is all but certain that a finding of the rules is no personal data. */
  surelyNone(finding: Finding): boolean
}

export const createNameTagger = (model: TaggerModel): NameTagger => {
  const book = createWordBook(model.lists)
  const beliefIn = wordBelief(model)
  const typeOf = segmentTyper(model)
  return {
    find: (passage, byRules) => {
      const words = seeWords(passage, byRules, book)
      const beliefs = words.map((word, at) => (mayBeData(word) ? beliefIn(words, at) : NOTHING))
      beliefs.forEach((belief, at) => {
        if (1 - (belief[0] ?? 1) < LOOK_BESIDE) return
        for (const beside of [at - 2, at - 1, at + 1, at + 2])
          if (words[beside] && beliefs[beside] === NOTHING) beliefs[beside] = beliefIn(words, beside)
      })
      const findings = segmentsOf(words, beliefs, model.enough).map(segment => ({
        type: typeOf(words, segment),
        start: words[segment.first]?.start ?? 0,
        end: words[segment.last]?.end ?? 0,
      }))
      return { findings, surelyNone: surelyNone(words, beliefs) }
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_FEATURES = 160

/** Certainty that a word is no personal data. */
const NOTHING = Float64Array.from({ length: GROUPS }, (_, group) => (group === 0 ? 1 : 0))
/** From such a belief on, plain words beside it are looked at too: `little` of `little acorns`. */
const LOOK_BESIDE = 0.01

/** Most words are plain ones in small letters, of which nothing needs to be asked. */
const mayBeData = ({ facts, written, startsSentence, rule }: SeenWord): boolean =>
  !facts.plain || rule !== 0 || (written !== 0 && written !== 1) || (written === 1 && !startsSentence)

const wordBelief = ({ words: linear }: TaggerModel) => {
  const features = new Uint32Array(MOST_FEATURES)
  return (words: SeenWord[], at: number): Float64Array => {
    const belief = new Float64Array(GROUPS)
    let count = 0
    eachWordFeature(words, at, feature => {
      features[count] = feature & (linear.rows - 1)
      count += 1
    })
    believe(linear, features, count, belief)
    return belief
  }
}

const segmentTyper = ({ segments: linear, types }: TaggerModel) => {
  const belief = new Float64Array(linear.labels)
  return (words: SeenWord[], segment: Segment): string => {
    const features: number[] = []
    eachSegmentFeature(words, segment, feature => features.push(feature & (linear.rows - 1)))
    believe(linear, features, features.length, belief)
    return types.reduce((best, type, label) => {
      if (groupOf(type) !== segment.group) return best
      return best === '' || (belief[label] ?? 0) > (belief[types.indexOf(best)] ?? 0) ? type : best
    }, '')
  }
}

/** Neighbours of a word that is taken need less belief to be taken with it. */
const NEIGHBOUR_SHARE = 0.5

const segmentsOf = (words: SeenWord[], beliefs: Float64Array[], enough: number[]): Segment[] => {
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

const NONE = 0.998

const surelyNone =
  (words: SeenWord[], beliefs: Float64Array[]) =>
  ({ start, end }: Finding): boolean =>
    words.every((word, at) => word.end <= start || end <= word.start || (beliefs[at]?.[0] ?? 0) > NONE)
