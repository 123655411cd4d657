import { lastWeek, sundayOf, type Week, weeksFrom } from '../../domain/digest/week.js'
import { dayInWords } from '../dates.js'
import { paths } from '../paths.js'

interface WeekLink {
  text: string
  href: string
}

export interface AroundWeek {
  week: Week
  /** `16 November to 22 November 2026` */
  days: string
  earlier: WeekLink
  later: WeekLink | null
  /** Digests of other weeks that were made, newest first. */
  others: WeekLink[]
}

const MOST_OTHERS = 12

/** Which week a page is of, and the ways to others. */
export const aroundWeek = (week: Week, made: Week[], now: Date): AroundWeek => ({
  week,
  days: daysOf(week),
  earlier: linkTo(weeksFrom(week, -1)),
  later: week < lastWeek(now) ? linkTo(weeksFrom(week, 1)) : null,
  others: made
    .filter(one => one !== week)
    .slice(0, MOST_OTHERS)
    .map(linkTo),
})

// ---------------------------------------------------------------------------------------------------------------------

const daysOf = (week: Week): string => {
  const [monday, sunday] = [dayInWords(week), dayInWords(sundayOf(week))]
  const year = sunday.slice(-5)
  return `${monday.endsWith(year) ? monday.slice(0, -5) : monday} to ${sunday}`
}

const linkTo = (week: Week): WeekLink => ({ text: daysOf(week), href: paths.digest(week) })
