import type { Person, Role } from '../../domain/people.js'
import { doneIn } from '../done.js'
import { roleNames } from '../role-names.js'

const DONE = {
  password: 'Your password is changed. You are signed out on every other computer and phone.',
  removed: 'The code from your phone is turned off. Your password is now all that is asked for.',
}

export interface AccountView {
  name: string
  email: string
  roles: string
  secondFactor: boolean
  recoveryCodes: number
  /** What was just done, or null. */
  done: string | null
}

export const accountView = (person: Person, recoveryCodes: number, done: unknown): AccountView => ({
  name: person.name,
  email: person.email,
  roles: person.roles.map((role: Role) => roleNames[role]).join(', '),
  secondFactor: person.secondFactor,
  recoveryCodes,
  done: doneIn(DONE, done),
})
