import { createHeap } from './heap.js'
import { neighboursOf } from './neighbours.js'
import type { Vector } from './vectors.js'

/** Texts that belong together: their places, the one nearest to the middle first. */
export type Cluster = number[]

/**
 * Agglomerative clustering by average linkage (R. Sokal and C. Michener, University of Kansas Science Bulletin 38 (1958)): the two
 * groups between whose texts the average cosine is highest become one, until it is too low. Only groups that hold neighbours of each
 * other are considered. What is like nothing stays alone, so that chatter makes no topic. The same texts in the same order always
 * give the same groups.
 * @param alike the least average cosine between two groups that become one
 */
export const clustersOf = (vectors: readonly Vector[], alike: number): Cluster[] => {
  const groups = befriended(vectors, alike)
  const pairs = createHeap(isMoreAlike)
  const propose = (one: number, other: number): void => {
    const pair = pairOf(groups, Math.min(one, other), Math.max(one, other))
    if (pair && pair.likeness >= alike) pairs.push(pair)
  }
  groups.forEach(({ friends }, place) => {
    for (const friend of friends) if (friend > place) propose(place, friend)
  })
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    if (!isOfToday(groups, pair)) continue
    merge(groups, pair)
    for (const friend of groups[pair.one]?.friends ?? []) propose(pair.one, friend)
  }
  return groups.filter(({ members }) => members.length > 1).map(group => byCloseness(group, vectors))
}

// ---------------------------------------------------------------------------------------------------------------------

interface Group {
  members: number[]
  /** The sum of its vectors, by term. */
  sum: Map<number, number>
  /** Groups that hold a neighbour of one of its texts. */
  friends: Set<number>
  /** Counts up whenever it changes; a pair that was proposed before is of yesterday. */
  changes: number
}

interface Pair {
  one: number
  other: number
  likeness: number
  changes: number
}

/** Each text a group of its own, with its neighbours for friends. */
const befriended = (vectors: readonly Vector[], alike: number): Group[] => {
  const groups = vectors.map(groupOf)
  neighboursOf(vectors, alike).forEach((neighbours, place) => {
    for (const [other] of neighbours) befriend(groups, place, other)
  })
  return groups
}

const groupOf = ({ terms, weights }: Vector, place: number): Group => ({
  members: [place],
  sum: new Map(terms.map((term, at) => [term, weights[at] ?? 0])),
  friends: new Set(),
  changes: 0,
})

const befriend = (groups: Group[], one: number, other: number): void => {
  groups[one]?.friends.add(other)
  groups[other]?.friends.add(one)
}

const isMoreAlike = (one: Pair, other: Pair): boolean =>
  (other.likeness - one.likeness || one.one - other.one || one.other - other.other || other.changes - one.changes) < 0

const pairOf = (groups: Group[], one: number, other: number): Pair | null => {
  const [a, b] = [groups[one], groups[other]]
  if (!a || !b) return null
  const likeness = dot(a.sum, b.sum) / (a.members.length * b.members.length)
  return { one, other, likeness, changes: a.changes + b.changes }
}

const dot = (one: Map<number, number>, other: Map<number, number>): number => {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  let total = 0
  for (const [term, weight] of small) total += weight * (large.get(term) ?? 0)
  return total
}

const isOfToday = (groups: Group[], { one, other, changes }: Pair): boolean => {
  const [a, b] = [groups[one], groups[other]]
  if (!a?.members.length || !b?.members.length) return false
  return a.changes + b.changes === changes
}

/** The second goes into the first. */
const merge = (groups: Group[], { one, other }: Pair): void => {
  const [a, b] = [groups[one], groups[other]]
  if (!a || !b) return
  a.members.push(...b.members)
  b.members = []
  for (const [term, weight] of b.sum) a.sum.set(term, (a.sum.get(term) ?? 0) + weight)
  for (const friend of b.friends) {
    groups[friend]?.friends.delete(other)
    if (friend !== one) befriend(groups, one, friend)
  }
  b.friends.clear()
  a.changes += b.changes + 1
}

const byCloseness = ({ members, sum }: Group, vectors: readonly Vector[]): Cluster => {
  const closeness = (place: number): number => {
    const { terms = [], weights = [] } = vectors[place] ?? {}
    return terms.reduce((total, term, at) => total + (weights[at] ?? 0) * (sum.get(term) ?? 0), 0)
  }
  return members
    .map(place => ({ place, near: closeness(place) }))
    .sort((one, other) => other.near - one.near || one.place - other.place)
    .map(({ place }) => place)
}
