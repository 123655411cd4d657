const DAY_MS = 86_400_000

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})

const clockHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: 'numeric', hourCycle: 'h23' })

/** The day that the forum's clocks show at this moment: `2027-05-31`. */
export const forumDay = (at: Date): string => parts.format(at).split('/').reverse().join('-')

/** The same day some months later; the last of the month where that month is shorter. */
export const plusMonths = (day: string, months: number): string => {
  const date = new Date(`${day}T00:00:00Z`)
  const wanted = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const longest = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(wanted, longest))
  return date.toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)

/**
 * The moment at which this day begins on the forum's clocks.
 * @param day `2026-06-01`
 * @param daysLater 1 for the day after
 */
export const startOfDay = (day: string, daysLater = 0): Date => {
  const midnight = new Date(`${day}T00:00:00Z`)
  midnight.setUTCDate(midnight.getUTCDate() + daysLater)
  // London is at most one hour ahead of UTC: at UTC midnight its clocks show 0 or 1.
  midnight.setUTCHours(-Number(clockHour.format(midnight)))
  return midnight
}
