import { daysBetween, forumDay } from '../people/days.js'

/** Somebody read a record. */
export interface ItemRead {
  personId: string
  experienceId: string
  at: Date
}

/** All that was read lately. */
export interface Reads {
  /** Records whose covered words somebody opened. */
  hard: ItemRead[]
  /** Records that somebody marked as reviewed, one by one. */
  reviewed: ItemRead[]
}

/** What one person read: different records, however often they came back to one. */
export interface PersonLoad {
  /** In the week: gone through, or opened although it was hard. */
  read: number
  /** Of those, the hard ones that they opened. */
  hard: number
  /** Hard ones since midnight on the forum's clocks. */
  hardToday: number
}

/** How many hard records somebody wants to open at most. Null: they set no such limit. */
export interface ReadingLimit {
  aDay: number | null
  aWeek: number | null
}

/** Somebody has opened as many hard records as is good for them. */
export interface Enough {
  /** `own`: their own limit is reached. `usual`: they set none, and it is many. */
  by: 'own' | 'usual'
  within: 'day' | 'week'
  /** How many they opened in that time. */
  opened: number
}

export const NO_LIMIT: ReadingLimit = { aDay: null, aWeek: null }

/**
 * From how many on we ask whoever set no limit whether it is enough. Nobody has measured where that line is; these are small
 * on purpose, as most who read here live with the same things at home.
 */
const USUAL_LIMIT: ReadingLimit = { aDay: 4, aWeek: 8 }

/** The week is today and the six days before it, on the forum's clocks. */
const WEEK_DAYS = 7

/** A moment before the week began: what is asked of the stores, to be cut at midnight here. */
export const readsSince = (now: Date): Date => new Date(now.getTime() - (WEEK_DAYS + 1) * 86_400_000)

export const loadOf = (personId: string, { hard, reviewed }: Reads, now: Date): PersonLoad => {
  const opened = within(hard, personId, now, WEEK_DAYS)
  return {
    read: new Set([...opened, ...within(reviewed, personId, now, WEEK_DAYS)]).size,
    hard: opened.size,
    hardToday: within(hard, personId, now, 1).size,
  }
}

/** @returns null while they have room for more */
export const enoughOf = ({ hard, hardToday }: PersonLoad, limit: ReadingLimit): Enough | null => {
  const isOwn = limit.aDay !== null || limit.aWeek !== null
  const by = isOwn ? 'own' : 'usual'
  const { aDay, aWeek } = isOwn ? limit : USUAL_LIMIT
  if (aWeek !== null && hard >= aWeek) return { by, within: 'week', opened: hard }
  return aDay !== null && hardToday >= aDay ? { by, within: 'day', opened: hardToday } : null
}

// ---------------------------------------------------------------------------------------------------------------------

/** Ids of the records that this person read on the last so many days, today among them. */
const within = (reads: ItemRead[], personId: string, now: Date, days: number): Set<string> => {
  const today = forumDay(now)
  const isTheirs = (read: ItemRead) => read.personId === personId && daysBetween(forumDay(read.at), today) < days
  return new Set(reads.filter(isTheirs).map(({ experienceId }) => experienceId))
}
