import { isOpenCase, isWaiting, type Safeguarding, timeLeft } from '../../domain/safeguarding/safeguarding.js'
import { soonInForumTime } from '../dates.js'

/** How a case stands against its clock. The words carry the meaning; the colour only helps. */
export interface ClockView {
  text: string
  colour: 'red' | 'orange' | 'blue' | 'grey'
  /** The moment that the words are about, for the element `time`, and in words. */
  iso: string
  at: string
}

/** `due in 40 minutes`, `2 hours late`. */
export const dueInWords = (leftMs: number): string =>
  leftMs > 0 ? `due in ${aboutHowLong(leftMs)}` : `${aboutHowLong(-leftMs)} late`

export const clockView = (safeguarding: Safeguarding, now: Date): ClockView => {
  const left = timeLeft(safeguarding, now)
  if (isWaiting(safeguarding) && left !== null && safeguarding.dueAt) {
    const text = dueInWords(left)
    const colour = left > 0 ? 'orange' : 'red'
    return { text: text.charAt(0).toUpperCase() + text.slice(1), colour, ...moment(safeguarding.dueAt, now) }
  }
  if (isOpenCase(safeguarding)) return { text: 'In hand', colour: 'blue', ...moment(safeguarding.ackAt, now) }
  const over = safeguarding.closedAt ?? safeguarding.lifted?.at
  return { text: safeguarding.lifted ? 'Flag taken away' : 'Closed', colour: 'grey', ...moment(over, now) }
}

/** Minutes as people say them, never less than one: `40 minutes`, `5 hours`, `3 days`. */
export const aboutHowLong = (milliseconds: number): string => {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000))
  if (minutes < 90) return counted(minutes, 'minute')
  const hours = Math.round(minutes / 60)
  return hours < 48 ? counted(hours, 'hour') : counted(Math.floor(hours / 24), 'day')
}

// ---------------------------------------------------------------------------------------------------------------------

const moment = (iso: string | undefined, now: Date) => ({ iso: iso ?? '', at: iso ? soonInForumTime(iso, now) : '' })

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`
