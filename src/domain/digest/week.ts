import { forumDay } from '../people/days.js'

/** A digest looks at one week, and at so many weeks before it. */
export const WEEKS_BEFORE = 8

/** A week of the forum's clocks by its Monday: `2026-11-16`. */
export type Week = string

/** Whether this names a week, that is, a Monday. */
export const isWeek = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && mondayOf(text) === text

/** The week in which this moment lies. */
export const weekAt = (at: Date): Week => mondayOf(forumDay(at))

/** The last week that is over. */
export const lastWeek = (now: Date): Week => weeksFrom(weekAt(now), -1)

/** The last week that is over for so long that what came in at its very end has been heard and read. */
export const dueWeek = (now: Date): Week => lastWeek(new Date(now.getTime() - SETTLED_MS))

/** So many weeks later, or earlier where it is below zero. */
export const weeksFrom = (week: Week, weeks: number): Week => daysFrom(week, weeks * 7)

/** Its last day, a Sunday. */
export const sundayOf = (week: Week): string => daysFrom(week, 6)

/** How many weeks `later` begins after `week`. */
export const weeksBetween = (week: Week, later: Week): number =>
  Math.round((Date.parse(later) - Date.parse(week)) / (7 * DAY_MS))

// ---------------------------------------------------------------------------------------------------------------------

const DAY_MS = 86_400_000
const SETTLED_MS = 6 * 3_600_000

const daysFrom = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

const mondayOf = (day: string): string => daysFrom(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
