import type { Member, Person } from '../people.js'
import { daysBetween, forumDay, plusMonths } from './days.js'

/** Days before the end of somebody's access on which they and the administrators are told, the longest first. */
const TOLD_BEFORE = [30, 7] as const

/** Whether the last day is over. */
export const isOver = (lastDay: string | null, now: Date): boolean => lastDay !== null && lastDay < forumDay(now)

/**
 * How many days of access are left, today not counted, when it is time to speak of it.
 * @returns null when there is no end, when it is more than 30 days away, or when it is over
 */
export const daysLeft = ({ lastDay }: Pick<Person, 'lastDay'>, now: Date): number | null => {
  if (lastDay === null) return null
  const days = daysBetween(forumDay(now), lastDay)
  return days < 0 || days > TOLD_BEFORE[0] ? null : days
}

/** On how many days before the end, 30 or 7, telling is due; null when it is not. */
export const tellingDue = (person: Pick<Person, 'lastDay'>, now: Date): number | null => {
  const left = daysLeft(person, now)
  return left === null ? null : (TOLD_BEFORE.findLast(days => left <= days) ?? null)
}

/** The last day after extending by some months: counted from the day that was set, or from today where that is over or not set. */
export const extended = ({ lastDay }: Pick<Member, 'lastDay'>, months: number, now: Date): string => {
  const today = forumDay(now)
  return plusMonths(lastDay !== null && lastDay > today ? lastDay : today, months)
}
