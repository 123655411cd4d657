import { holm } from '../surveys/results/statistics/holm.js'
import type { Share } from '../surveys/results/statistics/share.js'
import { type RateRatio, rateRatio } from './statistics/rate-ratio.js'
import { type Scatter, scatterOf, spreadOf } from './statistics/spread.js'

/** How often one thing was said in a week and in each of the weeks before it. */
export interface Tally {
  now: Share
  before: Share[]
}

/** The weeks before as one. A person counts once in each week. */
export interface Compared extends RateRatio {
  now: Share
  before: Share
  /** The p-value among all that were compared at one time, after Holm. */
  pAmongAll: number
}

/** Fewest people, in all the weeks together, by whom a thing must be said to be compared at all. */
const FEWEST_TO_COMPARE = 8

/** Fewest who must have said something at all: this week, and in the weeks before. */
const FEWEST_HEARD = { now: 10, before: 40 }

/** The line of one in twenty: in so many weeks in which nothing changed, anything at all would be named. */
const CHANCE = 0.05

/** Whether there is enough to compare a week with those before it. */
export const canCompare = ({ now, before }: Tally): boolean =>
  now.base >= FEWEST_HEARD.now && together(before).base >= FEWEST_HEARD.before

/** @returns those of them that enough people spoke of, each among all of these */
export const compareAll = <Id>(tallies: ReadonlyMap<Id, Tally>): Map<Id, Compared> => {
  const enough = [...tallies].filter(([, tally]) => tally.now.count + together(tally.before).count >= FEWEST_TO_COMPARE)
  const scatters = enough.map(([, { before }]) => scatterOf(before))
  const ratios = enough.map(([, tally], place) => compareOne(tally, scatters[place] ?? null, scatters))
  const raised = holm(ratios.map(({ p }) => p))
  return new Map(
    enough.map(([id, { now, before }], place) => {
      const ratio = ratios[place] ?? NOTHING
      return [id, { ...ratio, now, before: together(before), pAmongAll: raised[place] ?? 1 }]
    }),
  )
}

/** One thing by itself, with no others to be held against. */
export const compareAlone = (tally: Tally): RateRatio => compareOne(tally, scatterOf(tally.before), [])

export const hasRisen = ({ pAmongAll, interval }: Compared): boolean => pAmongAll < CHANCE && interval.low > 1

export const hasFallen = ({ pAmongAll, interval }: Compared): boolean =>
  pAmongAll < CHANCE && interval.high !== null && interval.high < 1

// ---------------------------------------------------------------------------------------------------------------------

const NOTHING: RateRatio = { ratio: null, interval: { low: 0, high: null }, p: 1 }

const compareOne = ({ now, before }: Tally, own: Scatter | null, all: (Scatter | null)[]): RateRatio =>
  rateRatio(now, together(before), spreadOf(own, all))

const together = (weeks: Share[]): Share => ({
  count: weeks.reduce((sum, { count }) => sum + count, 0),
  base: weeks.reduce((sum, { base }) => sum + base, 0),
})
