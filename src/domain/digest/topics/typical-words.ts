import { FEWEST_PEOPLE } from '../trends.js'
import type { Vocabulary, Worded } from './worded.js'

/** A word of a topic. */
export interface TypicalWord {
  stem: string
  /** As people read it. */
  word: string
  /** Different people of the topic who use it. */
  people: number
}

const MOST_WORDS = 8

/** A word is typical when at least so large a share of a topic's people use it, and so many times oftener than others do. */
const SHARED_BY = 0.3
const OFTENER = 3

/**
 * The words that tell a topic from everything else, the most telling first: those by which its people's use of words differs most from
 * that of all others (each word's part of the relative entropy of S. Kullback and R. Leibler, 1951). No word that fewer than
 * `FEWEST_PEOPLE` different people used anywhere is shown: it could be a name that was not hidden.
 */
export const typicalWords = (
  topic: readonly Worded[],
  { users, people: everybody, formOf }: Vocabulary,
): TypicalWord[] => {
  const within = usersIn(topic)
  const inside = new Set(topic.map(({ told }) => told.contributor)).size
  const scored = [...within].flatMap(([stem, own]) => {
    const everywhere = users.get(stem)?.size ?? own.size
    const share = own.size / inside
    const elsewhere = (everywhere - own.size + 0.5) / (everybody - inside + 1)
    const tells = everywhere >= FEWEST_PEOPLE && own.size > 1 && share >= SHARED_BY && share >= OFTENER * elsewhere
    return tells ? [{ stem, people: own.size, score: share * Math.log(share / elsewhere) }] : []
  })
  return scored
    .sort((one, other) => other.score - one.score || (one.stem < other.stem ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ stem, people }) => ({ stem, word: formOf(stem), people }))
}

// ---------------------------------------------------------------------------------------------------------------------

const usersIn = (topic: readonly Worded[]): Map<string, Set<string>> => {
  const users = new Map<string, Set<string>>()
  for (const { told, has } of topic)
    for (const stem of has) users.set(stem, (users.get(stem) ?? new Set<string>()).add(told.contributor))
  return users
}
