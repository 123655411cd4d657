import type { Finding } from '../../../understanding.js'
import { createPassage, type Passage } from '../../passage.js'
import { GROUPS, groupOf } from './groups.js'
import { type LearningPace, type Lesson, learnLinear } from './learn-linear.js'
import { madeExamples } from './made-examples.js'
import { type MarkedExample, marksOf } from './marked-example.js'
import type { TaggerModel } from './name-tagger.js'
import { namesToTake } from './names-to-take.js'
import { type SeenWord, seeWords } from './seen-words.js'
import { eachSegmentFeature, type Segment } from './segment-features.js'
import { sequenceFrom } from './sequence.js'
import { variantsOf } from './variants.js'
import { createWordBook, type WordBook, type WordLists } from './word-book.js'
import { eachWordFeature } from './word-features.js'

export interface TaggerMeans {
  lists: WordLists
  /** What the rules find, so that the tagger learns how far they can be trusted. */
  byRules: (passage: Passage) => Finding[]
}

/** Learns from marked texts, and from the same texts with other names and without capitals. Same input, same result. */
export const trainNameTagger = (examples: MarkedExample[], { lists, byRules }: TaggerMeans): TaggerModel => {
  const book = createWordBook(lists)
  const random = sequenceFrom(7)
  const names = namesToTake(lists, random)
  const more = [...variantsOf(examples, names, random), ...madeExamples(examples, names, random)]
  const seen = [...examples, ...more].map(example => look(example, book, byRules))
  const types = [...new Set(seen.flatMap(({ marks }) => marks.map(({ type }) => type)))].sort()
  return {
    lists,
    words: learnLinear(
      seen.flatMap(one => wordLessons(one, random)),
      GROUPS,
      WORD_ROWS,
      WORD_PACE,
    ),
    segments: learnLinear(
      seen.flatMap(one => segmentLessons(one, types)),
      types.length,
      SEGMENT_ROWS,
      SEGMENT_PACE,
    ),
    types,
    enough: ENOUGH,
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const WORD_ROWS = 2 ** 17
const SEGMENT_ROWS = 2 ** 14
const WORD_PACE: LearningPace = { rounds: 8, rate: 0.3, decay: 2e-4, drop: 0.3 }
const SEGMENT_PACE: LearningPace = { rounds: 12, rate: 0.2, decay: 1e-3, drop: 0.3 }
/** By group: none, person, place, address, code. Low, since a name left standing is worse than a word hidden. */
const ENOUGH = [1, 0.015, 0.02, 0.08, 0.6]
/** Plain words beside no mark are so many and so much alike that a part of them teaches the same. */
const SHARE_OF_PLAIN = 0.3

interface Seen {
  words: SeenWord[]
  marks: ReturnType<typeof marksOf>
}

const look = (example: MarkedExample, book: WordBook, byRules: TaggerMeans['byRules']): Seen => {
  const passage = createPassage(example.text)
  return { words: seeWords(passage, byRules(passage), book), marks: marksOf(example) }
}

const markAt = (word: SeenWord, marks: Seen['marks']) =>
  marks.find(({ start, end }) => start < word.end && word.start < end)

const wordLessons = ({ words, marks }: Seen, random: () => number): Lesson[] => {
  const markOf = words.map(word => markAt(word, marks))
  return words.flatMap((word, at) => {
    const mark = markOf[at]
    const byMark = markOf.slice(Math.max(0, at - 2), at + 3).some(Boolean)
    if (mark?.doubtful || (word.facts.plain && !byMark && random() >= SHARE_OF_PLAIN)) return []
    const features: number[] = []
    eachWordFeature(words, at, feature => features.push(feature & (WORD_ROWS - 1)))
    return [{ features: Uint32Array.from(features), label: mark ? groupOf(mark.type) : 0 }]
  })
}

const segmentLessons = ({ words, marks }: Seen, types: string[]): Lesson[] =>
  marks.flatMap(({ type, start, end }) => {
    const first = words.findIndex(word => word.end > start)
    const last = words.findLastIndex(word => word.start < end)
    if (first < 0 || last < first) return []
    const segment: Segment = { group: groupOf(type), first, last }
    const features: number[] = []
    eachSegmentFeature(words, segment, feature => features.push(feature & (SEGMENT_ROWS - 1)))
    return [{ features: Uint32Array.from(features), label: types.indexOf(type) }]
  })
