import type { Burst } from '../../domain/digest/burst.js'
import type { Trend } from '../../domain/digest/trends.js'
import { type Share, shareOf } from '../../domain/surveys/results/statistics/share.js'
import { oneDigit, percent } from '../surveys/results/figures.js'

/** One line of a table of what is said more or less often, with its two bars. */
export interface TrendRow {
  name: string
  href: string
  /** `12 of 131` */
  now: string
  before: string
  shares: { now: string; before: string }
  /** `3.2 times as often`, `4 for every 10 before` */
  change: string
  /** `most likely 1.8 to 5.4 times`, `most likely 2 to 7 for every 10` */
  range: string
  /** Where a burst comes from, or what else is to be said. */
  note: string
  bars: { now: string; before: string }
}

interface Named {
  name: string
  href: string
  note?: string
}

/** @param all the lines of the table: the longest bar is the largest share in it */
export const trendRows = <One extends Trend>(all: readonly One[], named: (trend: One) => Named): TrendRow[] => {
  const largest = Math.max(...all.flatMap(({ now, before }) => [sharePart(now), sharePart(before)]), 0) || 1
  const width = (share: Share): string => `${((sharePart(share) / largest) * 100).toFixed(1)}%`
  return all.map(trend => ({
    note: '',
    ...named(trend),
    now: ofAll(trend.now),
    before: ofAll(trend.before),
    shares: { now: inHundred(trend.now), before: inHundred(trend.before) },
    change: changeInWords(trend),
    range: rangeInWords(trend),
    bars: { now: width(trend.now), before: width(trend.before) },
  }))
}

/** `8 of the 12 people told us at one event (FAIR26). Among all others it has not gone up.` */
export const burstInWords = ({ kind, id, from, of }: Burst): string => {
  const people = from === of ? `All ${of} people` : `${from} of the ${of} people`
  if (kind === 'event') return `${people} told us at one event (${id}). Among all others it has not gone up.`
  if (kind === 'survey') return `${people} told us in one survey. Among all others it has not gone up.`
  return `One person wrote ${from} of the ${of} messages. The number of people has not gone up.`
}

// ---------------------------------------------------------------------------------------------------------------------

const sharePart = (share: Share): number => (share.base === 0 ? 0 : shareOf(share))

const ofAll = ({ count, base }: Share): string => `${count.toLocaleString('en-GB')} of ${base.toLocaleString('en-GB')}`

/** Something is never shown as nothing. */
const inHundred = (share: Share): string =>
  share.count > 0 && sharePart(share) < 0.005 ? 'under 1 %' : percent(sharePart(share))

const times = (ratio: number): string => (ratio >= 10 ? Math.round(ratio).toLocaleString('en-GB') : oneDigit(ratio))

const isLess = (ratio: number | null): ratio is number => ratio !== null && ratio < 1

/** Of ten before, so many now: more easily pictured than 0.4 times. */
const ofTen = (ratio: number): number => Math.round(ratio * 10)

const changeInWords = ({ ratio }: Trend): string => {
  if (ratio === null) return 'New'
  if (ratio === 0) return 'Nobody this week'
  if (!isLess(ratio)) return `${times(ratio)} times as often`
  return ofTen(ratio) === 0 ? 'Under 1 for every 10 before' : `${ofTen(ratio)} for every 10 before`
}

const rangeInWords = ({ ratio, interval: { low, high } }: Trend): string => {
  if (high === null) return `most likely ${times(low)} times or more`
  if (isLess(ratio)) return `most likely ${ofTen(low)} to ${Math.max(1, ofTen(high))} for every 10`
  return `most likely ${times(low)} to ${times(high)} times`
}
