import type { AuditTrail } from '../../domain/audit/audit.js'
import type { InvitationStore } from '../../domain/people/invitation.js'
import type { Person, PersonStore } from '../../domain/people.js'
import type { Clock } from '../../domain/ports.js'
import type { PasswordHasher, Secrets } from '../../domain/secrets.js'

export interface JoinDeps {
  audit: Pick<AuditTrail, 'note'>
  people: Pick<PersonStore, 'create' | 'find' | 'signedIn'>
  invitations: Pick<InvitationStore, 'take'>
  passwords: Pick<PasswordHasher, 'hash'>
  secrets: Pick<Secrets, 'fingerprint' | 'id'>
  clock: Clock
}

/** Uses the link of an invitation up and makes its person, who comes in by it. @returns null when the link was used, taken back or has expired */
export const join =
  ({ audit, people, invitations, passwords, secrets, clock }: JoinDeps) =>
  async (token: string, given: { name: string; password: string }): Promise<Person | null> => {
    const passwordHash = await passwords.hash(given.password)
    const invitation = await invitations.take(secrets.fingerprint(token), clock.now())
    if (!invitation) return null
    const { email, roles, lastDay } = invitation
    const id = secrets.id()
    const nothingYet = { secondFactor: false, disabled: false, sessionsFrom: null }
    const person: Person = { id, email, name: given.name.trim(), roles, lastDay, ...nothingYet }
    if ((await people.create(person, passwordHash, clock.now())) === 'email-taken') return null
    await audit.note({ by: id, what: 'joined' })
    await people.signedIn(id, clock.now())
    return people.find(id)
  }
