import type { Invitation } from '../../domain/people/invitation.js'
import { dayInWords } from '../dates.js'
import { meaningOf } from '../people/what-roles-may.js'
import { roleNames } from '../role-names.js'

export interface JoinView {
  email: string
  name: string
  roles: { name: string; meaning: string }[]
  /** The last day with access, or null when no end is set. */
  lastDay: string | null
}

/** @param name whatever stands in the field */
export const joinView = ({ email, roles, lastDay }: Invitation, name: unknown): JoinView => ({
  email,
  name: typeof name === 'string' ? name : '',
  roles: roles.map(role => ({ name: roleNames[role], meaning: meaningOf(role) })),
  lastDay: lastDay && dayInWords(lastDay),
})
