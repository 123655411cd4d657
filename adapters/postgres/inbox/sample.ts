import type { Ask } from './asking.js'
import { binding, byDate, byWords, type Conditions, hasOneOf } from './conditions.js'

/** One entry in so many is copied to the sample; see migration 0006. */
export const SAMPLED = 64

/** What some entries, picked by chance, say about all of them: how many entries there are, about. */
export interface Sample {
  /** Entries of the list among those that were looked at: the more, the better the estimate. */
  hits: number
  /** Of the list. */
  expected: number
  /** What the index of terms and words gives for `conditions`. */
  found: number
  /** Between the dates. */
  dated: number
  /** The same conditions, those set aside that most entries meet: an index that gives most of a table is no help. */
  conditions: Conditions
}

/** @param size most entries to look at */
export const sampleOf = async (ask: Ask, conditions: Conditions, size: number): Promise<Sample> => {
  const kinds = await kindsOfEntries(ask, conditions, size)
  const kept = indexedGroups(kinds, conditions)
  const each = weightOf(kinds, size)
  const about = (some: Kind[]) => sum(some) * each
  const listed = kinds.filter(({ terms, words, dates }) => words && dates && terms.every(Boolean))
  return {
    hits: sum(listed),
    expected: about(listed),
    found: about(kinds.filter(kind => isFound(kind, kept))),
    dated: about(kinds.filter(({ dates }) => dates)),
    conditions: {
      ...conditions,
      terms: conditions.terms.filter((_, group) => kept.has(group)),
      commonTerms: conditions.terms.filter((_, group) => !kept.has(group)),
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Hashes are spread evenly over this many numbers, so that the largest of the smallest n tells how many there are in all. */
const HASHES = 2 ** 32

/** Share of the entries. */
const COMMON = 0.4

/** Entries that meet the same conditions. */
interface Kind {
  /** For each group of terms. */
  terms: boolean[]
  words: boolean
  /** The same, for what an index knows: whether words stand there, but not where. */
  anyPlace: boolean
  dates: boolean
  n: number
  reach: number
}

const sum = (kinds: Kind[]): number => kinds.reduce((all, { n }) => all + n, 0)

/** A phrase as the words that it is made of. */
const inAnyPlace = (words: string | null): string | null => words?.replace(/ <(-|\d+)> /g, ' & ') ?? null

/** How many entries each that was looked at stands for. */
const weightOf = (kinds: Kind[], size: number): number => {
  if (sum(kinds) < size) return SAMPLED
  const reach = Math.max(...kinds.map(kind => kind.reach))
  return (SAMPLED * HASHES) / (reach + HASHES / 2 + 1)
}

const kindsOfEntries = (ask: Ask, conditions: Conditions, size: number): Promise<Kind[]> => {
  const { values, bind } = binding()
  return ask<Kind>(
    `SELECT terms, words, "anyPlace", dates, count(*)::int AS n, max(hash) AS reach FROM (
       SELECT ARRAY[${conditions.terms.map(group => hasOneOf(group, bind)).join()}]::boolean[] AS terms,
         ${byWords(conditions, bind)} AS words,
         ${byWords({ ...conditions, words: inAnyPlace(conditions.words) }, bind)} AS "anyPlace", ${byDate(conditions, bind)} AS dates, uuid_hash(id) AS hash
       FROM inbox_sample ORDER BY uuid_hash(id) LIMIT ${bind(size)}) AS sampled
     GROUP BY terms, words, "anyPlace", dates`,
    values,
  )
}

const isFound = ({ terms, anyPlace }: Kind, kept: Set<number>): boolean =>
  anyPlace && [...kept].every(group => terms[group])

/** Groups that most entries meet are asked of the index only where the list would be more than twice as long without them. */
const indexedGroups = (kinds: Kind[], { terms }: Conditions): Set<number> => {
  const looked = sum(kinds)
  const share = (group: number) => sum(kinds.filter(kind => kind.terms[group])) / Math.max(1, looked)
  const groups = terms.map((_, group) => group).toSorted((one, other) => share(one) - share(other))
  const kept = new Set<number>()
  for (const group of groups) {
    const [without, withIt] = [kept, new Set([...kept, group])].map(set =>
      sum(kinds.filter(kind => isFound(kind, set))),
    )
    if (share(group) <= COMMON || (without ?? 0) > 2 * (withIt ?? 0)) kept.add(group)
  }
  return kept
}
