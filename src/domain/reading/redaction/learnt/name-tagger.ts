import type { Finding } from '../../../understanding.js'
import type { Passage } from '../../passage.js'
import { GROUPS, groupOf } from './groups.js'
import { believe, type Linear } from './linear.js'
import { type SeenWord, seeWords } from './seen-words.js'
import { eachSegmentFeature, type Segment } from './segment-features.js'
import { segmentsOf } from './segments.js'
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
      const beliefs = beliefsIn(words, beliefIn)
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

const beliefsIn = (words: SeenWord[], beliefIn: (words: SeenWord[], at: number) => Float64Array): Float64Array[] => {
  const beliefs = words.map((word, at) => (mayBeData(word) ? beliefIn(words, at) : NOTHING))
  beliefs.forEach((belief, at) => {
    if (1 - (belief[0] ?? 1) < LOOK_BESIDE) return
    for (const beside of [at - 2, at - 1, at + 1, at + 2])
      if (beliefs[beside] === NOTHING) beliefs[beside] = beliefIn(words, beside)
  })
  return beliefs
}

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

/** From such a certainty on the rules are overruled. */
const NONE = 0.998

const surelyNone =
  (words: SeenWord[], beliefs: Float64Array[]) =>
  ({ start, end }: Finding): boolean =>
    words.every((word, at) => word.end <= start || end <= word.start || (beliefs[at]?.[0] ?? 0) > NONE)
