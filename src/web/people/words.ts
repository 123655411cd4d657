import type { Member, Role } from '../../domain/people.js'
import { dayInWords, inForumTime } from '../dates.js'
import { roleNames } from '../role-names.js'

/** What is said when a change would lock the forum out. */
export const LAST_ADMINISTRATOR =
  'One administrator has to stay whose access has no end, so that your forum is never locked out. Give somebody else that first.'

/** A person's name; whoever had it taken away after leaving has none. */
export const nameOf = ({ name, erased }: Pick<Member, 'name' | 'erased'>): string =>
  erased ? 'Somebody who has left' : name

export const rolesInWords = (roles: Role[]): string => roles.map(role => roleNames[role]).join(', ')

/** Of somebody without access: since when. */
export const whenLeft = ({ endedAt, lastDay }: Pick<Member, 'endedAt' | 'lastDay'>): string => {
  if (endedAt) return `Access ended ${inForumTime(endedAt.toISOString())}`
  return lastDay ? `Access ran out after ${dayInWords(lastDay)}` : 'No access'
}
