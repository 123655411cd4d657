import { type Burst, burstAmongPeople, burstOfMessages } from './burst.js'
import { type Compared, compareAll, hasFallen, hasRisen } from './compare.js'
import { tallyAll } from './tally.js'
import type { Told } from './told.js'
import type { Week } from './week.js'

/** A thing that people speak of, this week beside the weeks before. */
export interface Trend extends Compared {
  id: string
}

/** A rise that is told apart, with where it comes from. */
export interface BurstTrend extends Trend {
  burst: Burst
}

export interface Trends {
  rising: Trend[]
  falling: Trend[]
  bursts: BurstTrend[]
  /** What may be chance, by how many said it this week. */
  steady: Trend[]
}

/** Fewest people who must say a thing this week for its rise to be named, or a word of theirs to be shown. */
export const FEWEST_PEOPLE = 5

/**
 * What is said oftener or less often than in the weeks before, by people, each of whom counts once a week. What only messages say,
 * and what one event or one survey brought, is told apart.
 * @param of the things that a message says
 */
export const trendsOf = (told: readonly Told[], week: Week, of: (one: Told) => ReadonlySet<string>): Trends => {
  const people = [...compareAll(tallyAll(told, { week, unit: 'people', of }))].map(([id, one]) => ({ id, ...one }))
  const risen = people.filter(one => hasRisen(one) && one.now.count >= FEWEST_PEOPLE)
  const byMessages = compareAll(tallyAll(told, { week, unit: 'messages', of }))
  const withBursts = people.flatMap(trend => {
    const says = (one: Told) => of(one).has(trend.id)
    const burst = risen.includes(trend)
      ? burstAmongPeople(told, week, says)
      : isRisen(byMessages.get(trend.id)) && burstOfMessages(told, week, says)
    return burst ? [{ ...trend, burst }] : []
  })
  const apart = new Set(withBursts.map(({ id }) => id))
  const named = people.filter(({ id }) => !apart.has(id))
  return {
    rising: named.filter(one => risen.includes(one)).sort(bySurprise),
    falling: named.filter(hasFallen).sort(bySurprise),
    bursts: withBursts.sort(bySurprise),
    steady: named.filter(one => !risen.includes(one) && !hasFallen(one)).sort(byPeople),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const isRisen = (compared: Compared | undefined): boolean => compared !== undefined && hasRisen(compared)

const bySurprise = (one: Trend, other: Trend): number => one.p - other.p || byPeople(one, other)

const byPeople = (one: Trend, other: Trend): number =>
  other.now.count - one.now.count || other.before.count - one.before.count || (one.id < other.id ? -1 : 1)
