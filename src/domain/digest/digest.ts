import type { ToDo } from '../chat/to-do.js'
import { canCompare } from './compare.js'
import { tallyOne } from './tally.js'
import type { Told } from './told.js'
import { type Topic, topicsOf, unplacedOf } from './topics/topics.js'
import { vocabularyOf } from './topics/worded.js'
import { type Trends, trendsOf } from './trends.js'
import type { Week } from './week.js'
import { type RisingWords, risingWords } from './words.js'

/** What waits, oldest first, when a digest was made. */
export interface Waiting {
  /** Messages that nobody has gone through: how many, and those that have waited longest. */
  unread: { count: number; exact: boolean; longest: { reference: string; since: string }[] }
  /** People who asked for an answer. */
  answers: { count: number; longest: { kind: ToDo['kind']; since: string }[] }
}

/** What was new in a week. Figures, words that several people used, and ids: nothing that any one person said. */
export interface WeeklyDigest {
  week: Week
  /** ISO 8601. */
  madeAt: string
  /** All of it is made up for practice; real and made-up messages are never counted together. */
  invented: boolean
  messages: number
  people: number
  /** People of each week before, added up. */
  peopleBefore: number
  /** Null: too few told something to compare weeks. */
  themes: Trends | null
  words: RisingWords | null
  topics: Topic[]
  /** Messages in which topics were looked for. */
  unplaced: number
  waiting: Waiting
}

/**
 * The same messages always give the same digest.
 * @param told of the week and of those before it, in any order
 */
export const digestOf = (
  told: readonly Told[],
  about: Pick<WeeklyDigest, 'week' | 'madeAt' | 'invented' | 'waiting'>,
): WeeklyDigest => {
  const { week } = about
  const inOrder = told.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const vocabulary = vocabularyOf(inOrder)
  const heard = tallyOne(inOrder, { week, unit: 'people', is: () => true })
  const comparable = canCompare(heard)
  const themesOf = new Map(inOrder.map(one => [one, new Set(one.themes)]))
  return {
    ...about,
    messages: inOrder.filter(one => one.week === week).length,
    people: heard.now.base,
    peopleBefore: heard.before.reduce((sum, { base }) => sum + base, 0),
    themes: comparable ? trendsOf(inOrder, week, one => themesOf.get(one) ?? NONE) : null,
    words: comparable ? risingWords(vocabulary, week) : null,
    topics: topicsOf(vocabulary, week),
    unplaced: unplacedOf(vocabulary.worded, week).length,
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const NONE: ReadonlySet<string> = new Set()
