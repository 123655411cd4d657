import type { Sentiment } from '../../understanding.js'
import { wordsIn } from '../../word-list.js'
import { createLexicon, type Match } from '../lexicon.js'
import type { Passage } from '../passage.js'
import {
  CROSS_PICTURES,
  DOWN,
  FACTS_OF_FAILURE,
  GLAD_PICTURES,
  STRONGLY_DOWN,
  STRONGLY_UP,
  UP,
} from './feeling-words.js'
import { purposesOf } from './purpose.js'

/**
 * How the writer feels about services or their situation, over the whole text: words of feeling are added up, turned round
 * after a `not`, and counted as mixed where both sides weigh. A plain account of something, without a word of feeling, counts
 * as a mild complaint: parents seldom write to say that a thing merely is so.
 */
export const readSentiment = (passage: Passage, { hasTheme }: { hasTheme: boolean }): Sentiment => {
  const feelings = [...feelingsIn(passage), ...feelingsInPictures(passage.text)]
  const up = sumOf(feelings.filter(feeling => feeling > 0))
  const down = -sumOf(feelings.filter(feeling => feeling < 0))
  if (up === 0 && down <= 1 && asksOrSuggests(passage)) return 0
  if (up === 0 && down === 0) return hasTheme ? -1 : 0
  if (isMixed(up, down)) return 'mixed'
  if (up > down) return strengthOf(Math.max(...feelings), up)
  return strengthOf(-Math.min(...feelings), down) === 2 ? -2 : -1
}

// ---------------------------------------------------------------------------------------------------------------------

const WEIGHS = 2
const BALANCED = 0.5
const MANY = 3
const NEGATION_REACH = 3
const MOST_FEELINGS = 500
const NEGATIONS = wordsIn(
  'not no never isnt wasnt arent werent dont doesnt didnt cant couldnt wont wouldnt hardly without havent hasnt nor nobody nothing',
)

const lexicon = createLexicon([
  ...STRONGLY_UP.map(phrase => [phrase, 2] as const),
  ...UP.map(phrase => [phrase, 1] as const),
  ...[...DOWN, ...FACTS_OF_FAILURE].map(phrase => [phrase, -1] as const),
  ...STRONGLY_DOWN.map(phrase => [phrase, -2] as const),
])

const asksOrSuggests = (passage: Passage): boolean => {
  const purposes = purposesOf(passage)
  return purposes.has('question') || purposes.has('suggestion')
}

const isMixed = (up: number, down: number): boolean =>
  up >= WEIGHS && down >= WEIGHS && Math.min(up, down) / Math.max(up, down) >= BALANCED

/** One strong word, or many mild ones. */
const strengthOf = (strongest: number, sum: number): 1 | 2 => (strongest >= 2 || sum >= MANY ? 2 : 1)

const feelingsIn = (passage: Passage): number[] =>
  longestOnly(lexicon.find(passage))
    .slice(0, MOST_FEELINGS)
    .map(match => (isNegated(match, passage) ? turned(match.value) : match.value))

const feelingsInPictures = (text: string): number[] => [
  ...(GLAD_PICTURES.test(text) ? [1] : []),
  ...(CROSS_PICTURES.test(text) ? [-1] : []),
]

/** `not good enough` counts once, as itself and not as `good`. */
const longestOnly = (matches: Match<number>[]): Match<number>[] => {
  const kept: Match<number>[] = []
  for (const match of matches.toSorted((a, b) => a.first - b.first || b.last - a.last)) {
    const before = kept.at(-1)
    if (!before || match.first > before.last) kept.push(match)
  }
  return kept
}

const isNegated = ({ first }: Match<number>, { words }: Passage): boolean =>
  words
    .slice(Math.max(0, first - NEGATION_REACH), first)
    .some(word => NEGATIONS.has(word.form) && word.sentence === words[first]?.sentence)

/** Denied praise is a complaint; a denied complaint is faint praise. */
const turned = (feeling: number): number => (feeling > 0 ? -1 : 0.5)

const sumOf = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0)
