const ZONE = 'Europe/London'
const DAY = 86_400_000

const dateAndTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h12',
})

const wholeDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })

/** `21 November 2026 at 10:05 am`, as the forum's clocks show it. Node's versions differ in commas and in kinds of space. */
export const inForumTime = (iso: string): string =>
  dateAndTime.format(new Date(iso)).replace(',', ' at').replace('\u202f', ' ')

/** The same, said as people do when it is near: `today at 2:05 pm`, `tomorrow at 9:00 am`. */
export const soonInForumTime = (iso: string, now: Date): string => {
  const [day = '', hour = ''] = inForumTime(iso).split(' at ')
  const dayOf = (moment: Date) => inForumTime(moment.toISOString()).split(' at ')[0]
  if (day === dayOf(now)) return `today at ${hour}`
  return day === dayOf(new Date(now.getTime() + DAY)) ? `tomorrow at ${hour}` : `${day} at ${hour}`
}

/** `2026-06-01` as people write it: `1 June 2026`. */
export const dayInWords = (day: string): string => wholeDay.format(new Date(`${day}T00:00:00Z`))

/** Minutes and seconds of a recording: `2:07`. */
export const asTimecode = (seconds: number): string => {
  const whole = Math.floor(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
