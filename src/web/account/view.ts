import type { SignIn } from '../../domain/people/sign-in.js'
import type { Person } from '../../domain/people.js'
import { dayInWords } from '../dates.js'
import { doneIn } from '../done.js'
import { whatTheyMay } from '../people/what-roles-may.js'
import { rolesInWords } from '../people/words.js'
import { type SignInsView, signInsView } from './sign-ins-view.js'

const DONE = {
  password: 'Your password is changed. You are signed out on every other computer and phone.',
  removed: 'The code from your phone is turned off. Your password is now all that is asked for.',
  'signed-out': 'You are signed out there.',
  'signed-out-others': 'You are signed out everywhere but here.',
}

export interface AccountView {
  name: string
  email: string
  roles: string
  may: string[]
  /** The last day with access, or null when no end is set. */
  lastDay: string | null
  secondFactor: boolean
  recoveryCodes: number
  signIns: SignInsView
  /** What was just done, or null. */
  done: string | null
}

export const accountView = (
  person: Person,
  given: { recoveryCodes: number; recent: SignIn[]; hereId: string | null; now: Date; done: unknown },
): AccountView => ({
  name: person.name,
  email: person.email,
  roles: rolesInWords(person.roles),
  may: whatTheyMay(person.roles),
  lastDay: person.lastDay && dayInWords(person.lastDay),
  secondFactor: person.secondFactor,
  recoveryCodes: given.recoveryCodes,
  signIns: signInsView(given.recent, person, given),
  done: doneIn(DONE, given.done),
})
