import { compareAlone } from './compare.js'
import { tallyOne } from './tally.js'
import type { Told } from './told.js'
import type { Week } from './week.js'

/** A rise that comes from one place: without it nothing has risen. */
export interface Burst {
  kind: 'event' | 'survey' | 'contributor'
  /** Code of the event or id of the survey's edition; null for a person, who is nobody's business here. */
  id: string | null
  /** How many of those who said it this week came from there; for one contributor, how many of the messages. */
  from: number
  of: number
}

/**
 * The event or survey from which at least half of those came who said it this week, when nothing has risen among all others.
 * @param is whether a message says it
 */
export const burstAmongPeople = (told: readonly Told[], week: Week, is: (one: Told) => boolean): Burst | null => {
  const saying = told.filter(one => one.week === week && is(one))
  const all = peopleIn(saying)
  for (const kind of ['event', 'survey'] as const) {
    const id = mostOften(saying.map(SOURCES[kind]))
    const from = id === null ? 0 : peopleIn(saying.filter(one => SOURCES[kind](one) === id))
    if (from * 2 < all || id === null) continue
    const others = told.filter(one => SOURCES[kind](one) !== id)
    if (compareAlone(tallyOne(others, { week, unit: 'people', is })).interval.low <= 1)
      return { kind, id, from, of: all }
  }
  return null
}

/** One contributor who wrote at least half of the messages that say it this week, or null. */
export const burstOfMessages = (told: readonly Told[], week: Week, is: (one: Told) => boolean): Burst | null => {
  const saying = told.filter(one => one.week === week && is(one))
  const one = mostOften(saying.map(({ contributor }) => contributor))
  const from = saying.filter(({ contributor }) => contributor === one).length
  return from * 2 >= saying.length && from > 1 ? { kind: 'contributor', id: null, from, of: saying.length } : null
}

// ---------------------------------------------------------------------------------------------------------------------

const SOURCES = {
  event: ({ eventCode }: Told) => eventCode,
  survey: ({ editionId }: Told) => editionId,
}

const peopleIn = (told: Told[]): number => new Set(told.map(({ contributor }) => contributor)).size

/** Of those that come equally often, the first by name. */
const mostOften = (values: (string | null)[]): string | null => {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return first?.[0] ?? null
}
