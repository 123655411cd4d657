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
  /** `3.2 times as often` */
  change: string
  /** `most likely 1.8 to 5.4 times` */
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

/** `8 of the 12 people told it at one event (FAIR26). Without them it has not risen.` */
export const burstInWords = ({ kind, id, from, of }: Burst): string => {
  const people = `${from} of the ${of} people`
  if (kind === 'event') return `${people} told it at one event (${id}). Among all others it has not risen.`
  if (kind === 'survey') return `${people} told it in answers to one survey. Among all others it has not risen.`
  return `One person wrote ${from} of the ${of} messages. By people it has not risen.`
}

// ---------------------------------------------------------------------------------------------------------------------

const sharePart = (share: Share): number => (share.base === 0 ? 0 : shareOf(share))

const ofAll = ({ count, base }: Share): string => `${count.toLocaleString('en-GB')} of ${base.toLocaleString('en-GB')}`

/** Something is never shown as nothing. */
const inHundred = (share: Share): string =>
  share.count > 0 && sharePart(share) < 0.005 ? 'under 1 %' : percent(sharePart(share))

const times = (ratio: number): string => (ratio >= 10 ? Math.round(ratio).toLocaleString('en-GB') : oneDigit(ratio))

const changeInWords = ({ ratio }: Trend): string => (ratio === null ? 'New' : `${times(ratio)} times as often`)

const rangeInWords = ({ interval: { low, high } }: Trend): string =>
  high === null ? `most likely ${times(low)} times or more` : `most likely ${times(low)} to ${times(high)} times`
