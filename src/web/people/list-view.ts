import type { Invitation } from '../../domain/people/invitation.js'
import { daysLeft } from '../../domain/people/term.js'
import type { Member } from '../../domain/people.js'
import { dayInWords, inForumTime } from '../dates.js'
import { doneIn } from '../done.js'
import { paths } from '../paths.js'
import { nameOf, rolesInWords, whenLeft } from './words.js'

const DONE = {
  'taken-back': 'The invitation is taken back. Its link no longer works.',
  rules: 'The rules are saved.',
  forgotten: 'Their name and e-mail address are gone.',
}

export interface MemberRow {
  name: string
  href: string
  roles: string
  /** When their access ends, or that it does not. */
  access: string
  lastSignIn: string
  secondFactor: boolean
  /** Their access ends within 30 days. */
  endsSoon: boolean
}

export interface InvitationRow {
  name: string
  email: string
  roles: string
  /** Until when the link works, or that it does not any more. */
  link: string
  again: string
  takeBack: string
}

export interface PeopleView {
  members: MemberRow[]
  invitations: InvitationRow[]
  left: { name: string; href: string; when: string }[]
  endSoon: number
  done: string | null
}

export const peopleView = (members: Member[], invitations: Invitation[], now: Date, done: unknown): PeopleView => {
  const here = members.filter(({ disabled }) => !disabled).map(member => memberRow(member, now))
  return {
    members: here,
    invitations: invitations.map(invitation => invitationRow(invitation, now)),
    left: members.filter(({ disabled }) => disabled).map(leftRow),
    endSoon: here.filter(({ endsSoon }) => endsSoon).length,
    done: doneIn(DONE, done),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const memberRow = (member: Member, now: Date): MemberRow => ({
  name: nameOf(member),
  href: paths.member(member.id),
  roles: rolesInWords(member.roles),
  access: member.lastDay ? `Until ${dayInWords(member.lastDay)}` : 'No end',
  lastSignIn: member.lastSignInAt ? inForumTime(member.lastSignInAt.toISOString()) : 'Not yet',
  secondFactor: member.secondFactor,
  endsSoon: daysLeft(member, now) !== null,
})

const invitationRow = ({ id, name, email, roles, expiresAt }: Invitation, now: Date): InvitationRow => ({
  name,
  email,
  roles: rolesInWords(roles),
  link: expiresAt > now ? `The link works until ${inForumTime(expiresAt.toISOString())}` : 'The link has run out',
  again: paths.inviteAgain(id),
  takeBack: paths.inviteTakeBack(id),
})

const leftRow = (member: Member) => ({
  name: nameOf(member),
  href: paths.member(member.id),
  when: whenLeft(member),
})
