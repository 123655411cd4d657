import { z } from 'zod'
import { type Person, ROLES, type Role } from '../../domain/people.js'
import { roleNames } from '../role-names.js'
import { termField } from './terms.js'
import { meaningOf } from './what-roles-may.js'

const rolesField = z.preprocess(
  value => [value ?? []].flat(),
  z.array(z.enum(ROLES)).min(1, 'Choose at least one role'),
)

/** Inviting somebody. */
export const inviteForm = z.object({
  name: z.string('Enter their name').trim().min(1, 'Enter their name').max(200, 'Enter a shorter name'),
  email: z
    .string('Enter their e-mail address')
    .trim()
    .pipe(z.email('Enter an e-mail address in the right form, like name@example.org').max(320, 'Enter a shorter one')),
  roles: rolesField,
  term: termField,
})

/** Changing somebody's roles. `sure`: to take one's own administrator role away. */
export const rolesForm = z.object({ roles: rolesField, sure: z.string().optional() })

/** The roles as checkboxes, each with what it may do. */
export const roleChoices = (chosen: unknown) => {
  const wanted: unknown[] = [chosen ?? []].flat()
  return ROLES.map((role: Role) => ({
    value: role,
    text: roleNames[role],
    hint: { text: meaningOf(role) },
    checked: wanted.includes(role),
  }))
}

/** Whether somebody is about to take their own administrator role away. */
export const leavesOneselfOut = (me: Person, memberId: string, roles: readonly Role[]): boolean =>
  me.id === memberId && me.roles.includes('administrator') && !roles.includes('administrator')
