import type { Arrivals } from './channel-status.js'

/** The moment from which arrivals tell what is usual: four weeks ago. */
export const paceSince = (now: Date): Date => new Date(now.getTime() - 28 * DAY)

/** Messages a day since the first of them, in days of at least one; null when too few came to tell. */
export const perDay = ({ count, hours }: Arrivals, now: Date): number | null => {
  const [first] = hours
  if (!first || count < FEWEST_TO_SHOW) return null
  return count / Math.max(1, (now.getTime() - first.getTime()) / DAY)
}

/**
 * Whether the silence since the last message is one that would come by chance less than once in a thousand times.
 *
 * Hours in which something came in are counted, not messages, because one person sends several in a row. How often each hour of
 * the day is such an hour, in the time before the silence, gives how many of them the silence should have held; by Poisson's law
 * it holds none with chance e^-expected. Nights are quiet, so a quiet night says nothing. Hours are those of UTC: that the
 * clocks of the forum are an hour on in summer moves the rhythm a little, twice a year.
 * @param arrivals since `paceSince`
 */
export const isUnusuallyQuiet = ({ count, hours, last }: Arrivals, now: Date): boolean => {
  const [first] = hours
  if (!first || !last || count < FEWEST_TO_JUDGE) return false
  const daysHeard = (last.getTime() - first.getTime()) / DAY
  if (daysHeard < FEWEST_DAYS) return false
  return expectedIn(last, now, rhythmOf(hours, daysHeard)) > -Math.log(CHANCE)
}

// ---------------------------------------------------------------------------------------------------------------------

const HOUR = 3_600_000
const DAY = 24 * HOUR
const FEWEST_TO_SHOW = 5
const FEWEST_TO_JUDGE = 20
const FEWEST_DAYS = 7
const CHANCE = 1 / 1000

/** For each hour of the day, the share of days on which something came in. */
const rhythmOf = (hours: Date[], days: number): number[] => {
  const shares = Array.from({ length: 24 }, () => 0)
  for (const hour of hours) shares[hour.getUTCHours()] = (shares[hour.getUTCHours()] ?? 0) + 1 / days
  return shares.map(share => Math.min(1, share))
}

/** How many hours with a message the time between should have held, parts of hours counted as parts. */
const expectedIn = (from: Date, to: Date, rhythm: number[]): number => {
  let expected = 0
  for (let at = from.getTime(); at < to.getTime(); ) {
    const next = Math.min(to.getTime(), (Math.floor(at / HOUR) + 1) * HOUR)
    expected += ((next - at) / HOUR) * (rhythm[new Date(at).getUTCHours()] ?? 0)
    at = next
  }
  return expected
}
