import { FEWEST_PEOPLE } from '../trends.js'
import { type Week, weeksBetween } from '../week.js'
import { clustersOf } from './clusters.js'
import { type TypicalWord, typicalWords } from './typical-words.js'
import { commonnessOf, vectorsOf } from './vectors.js'
import type { Vocabulary, Worded } from './worded.js'

/** Something that several people speak of and for which the list of themes has nothing. */
export interface Topic {
  words: TypicalWord[]
  /** Different people in these weeks, and in this week alone. */
  people: number
  peopleNow: number
  /** Ids of its messages, the most typical first. */
  members: string[]
}

/** Weeks in which what is not placed is looked at together: this one and those before it. */
const TOPIC_WEEKS = 4

const MOST_TOPICS = 8

/** Two short messages about one thing share two or three of their words. */
const ALIKE = 0.08

/** One word alone is no topic, and in a real one half of the people use the same word. */
const FEWEST_WORDS = 2
const SHARED_BY = 0.5

/**
 * What messages without a theme, or with none that is sure, have in common. Somebody must have spoken of it this week, and at least
 * `FEWEST_PEOPLE` different people in these weeks.
 */
export const topicsOf = (vocabulary: Vocabulary, week: Week): Topic[] => {
  const { worded } = vocabulary
  const unplaced = unplacedOf(worded, week)
  const common = commonnessOf(worded.map(({ has }) => has))
  const vectors = vectorsOf(
    unplaced.map(({ stems }) => stems),
    common,
    worded.length,
  )
  return clustersOf(vectors, ALIKE)
    .map(places => places.flatMap(place => unplaced[place] ?? []))
    .map(members => topicOf(members, vocabulary, week))
    .filter(isWorthShowing)
    .sort(byWeight)
    .slice(0, MOST_TOPICS)
}

/** The messages in which topics are looked for. */
export const unplacedOf = (worded: readonly Worded[], week: Week): Worded[] =>
  worded.filter(({ told }) => told.isUnplaced && told.week <= week && weeksBetween(told.week, week) < TOPIC_WEEKS)

// ---------------------------------------------------------------------------------------------------------------------

/** More are not needed to choose quotes from. */
const MOST_MEMBERS = 60

const topicOf = (members: Worded[], vocabulary: Vocabulary, week: Week): Topic => ({
  words: typicalWords(members, vocabulary),
  people: peopleIn(members),
  peopleNow: peopleIn(members.filter(({ told }) => told.week === week)),
  members: members.slice(0, MOST_MEMBERS).map(({ told }) => told.id),
})

const isWorthShowing = ({ words, people, peopleNow }: Topic): boolean =>
  people >= FEWEST_PEOPLE &&
  peopleNow > 0 &&
  words.length >= FEWEST_WORDS &&
  words.some(word => word.people >= people * SHARED_BY)

const peopleIn = (members: Worded[]): number => new Set(members.map(({ told }) => told.contributor)).size

const byWeight = (one: Topic, other: Topic): number =>
  other.peopleNow - one.peopleNow ||
  other.people - one.people ||
  ((one.members[0] ?? '') < (other.members[0] ?? '') ? -1 : 1)
