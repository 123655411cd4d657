import type { SignIn } from '../../domain/people/sign-in.js'
import { daysLeft, extended } from '../../domain/people/term.js'
import type { Member, Person } from '../../domain/people.js'
import { type SignInsView, signInsView } from '../account/sign-ins-view.js'
import { dayInWords, inForumTime } from '../dates.js'
import { doneIn } from '../done.js'
import { roleChoices } from './member-form.js'
import { termInWords } from './terms.js'
import { nameOf, rolesInWords, whenLeft } from './words.js'

const DONE = {
  roles: 'The roles are saved. They count from now on.',
  term: 'The last day is saved.',
  'signed-out': 'They are signed out on every computer and phone.',
  'let-in': 'They have access again.',
}

/** What "extend" adds where the forum invites people without an end. */
const USUAL_MONTHS = 12

export interface MemberView {
  id: string
  name: string
  email: string
  roles: string
  roleChoices: ReturnType<typeof roleChoices>
  joined: string
  lastSignIn: string
  secondFactor: boolean
  /** `Until 31 May 2027`. */
  access: string
  /** Days that are left, when it is time to speak of it. */
  daysLeft: number | null
  lastDay: string | null
  /** One click: by how much, and to which day. */
  extend: { months: number; term: string; to: string }
  signIns: SignInsView
  /** Since when they have no access; null while they have. */
  left: string | null
  /** Somebody ended their access; it did not just run out. */
  wasEnded: boolean
  erased: boolean
  me: boolean
  done: string | null
}

export const memberView = (
  member: Member,
  given: { me: Person; signIns: SignIn[]; termMonths: number | null; now: Date; done: unknown; wanted?: unknown },
): MemberView => {
  const { lastDay } = member
  return {
    id: member.id,
    name: nameOf(member),
    email: member.erased ? '' : member.email,
    roles: rolesInWords(member.roles),
    roleChoices: roleChoices(given.wanted ?? member.roles),
    joined: inForumTime(member.joinedAt.toISOString()),
    lastSignIn: member.lastSignInAt ? inForumTime(member.lastSignInAt.toISOString()) : 'Not yet',
    secondFactor: member.secondFactor,
    access: lastDay ? `Until ${dayInWords(lastDay)}` : 'No end is set',
    daysLeft: daysLeft(member, given.now),
    lastDay,
    extend: extendBy(member, given.termMonths ?? USUAL_MONTHS, given.now),
    signIns: signInsView(given.signIns, member, { hereId: null, now: given.now }),
    left: member.disabled ? whenLeft(member) : null,
    wasEnded: member.endedAt !== null,
    erased: member.erased,
    me: given.me.id === member.id,
    done: doneIn(DONE, given.done),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const extendBy = (member: Member, months: number, now: Date): MemberView['extend'] => ({
  months,
  term: termInWords(months),
  to: dayInWords(extended(member, months, now)),
})
