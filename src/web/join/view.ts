import type { Invitation } from '../../domain/people/invitation.js'
import { dayInWords } from '../dates.js'
import { whatTheyMay } from '../people/what-roles-may.js'
import { rolesInWords } from '../people/words.js'

export interface JoinView {
  email: string
  name: string
  roles: string
  may: string[]
  /** The last day with access, or null when no end is set. */
  lastDay: string | null
}

/** @param name whatever stands in the field */
export const joinView = ({ email, roles, lastDay }: Invitation, name: unknown): JoinView => ({
  email,
  name: typeof name === 'string' ? name : '',
  roles: rolesInWords(roles),
  may: whatTheyMay(roles),
  lastDay: lastDay && dayInWords(lastDay),
})
