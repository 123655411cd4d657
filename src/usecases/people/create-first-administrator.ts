import type { AuditTrail } from '../../domain/audit/audit.js'
import { FIRST_ADMINISTRATOR, type OneTimeLinkStore } from '../../domain/one-time-link.js'
import type { Person, PersonStore } from '../../domain/people.js'
import type { Clock } from '../../domain/ports.js'
import type { PasswordHasher, Secrets } from '../../domain/secrets.js'

export interface CreateFirstAdministratorDeps {
  audit: Pick<AuditTrail, 'note'>
  people: Pick<PersonStore, 'count' | 'create' | 'signedIn'>
  links: Pick<OneTimeLinkStore, 'use' | 'isOpen'>
  passwords: Pick<PasswordHasher, 'hash'>
  secrets: Pick<Secrets, 'fingerprint' | 'id'>
  clock: Clock
}

/** Whether this token still opens the page that creates the first administrator. */
export const isWelcome =
  ({ people, links, secrets, clock }: Pick<CreateFirstAdministratorDeps, 'people' | 'links' | 'secrets' | 'clock'>) =>
  async (token: string): Promise<boolean> =>
    (await people.count()) === 0 && links.isOpen(secrets.fingerprint(token), FIRST_ADMINISTRATOR, clock.now())

/** Uses the link up and creates the administrator. @returns null when the link was used, has expired or never was one */
export const createFirstAdministrator =
  ({ audit, people, links, passwords, secrets, clock }: CreateFirstAdministratorDeps) =>
  async (token: string, given: { name: string; email: string; password: string }): Promise<Person | null> => {
    if ((await people.count()) > 0) return null
    const passwordHash = await passwords.hash(given.password)
    if (!(await links.use(secrets.fingerprint(token), FIRST_ADMINISTRATOR, clock.now()))) return null
    const person: Person = {
      id: secrets.id(),
      email: given.email.trim().toLowerCase(),
      name: given.name.trim(),
      roles: ['administrator'],
      secondFactor: false,
      disabled: false,
      lastDay: null,
      sessionsFrom: null,
    }
    await people.create(person, passwordHash, clock.now())
    await audit.note({ by: person.id, what: 'became-first' })
    await people.signedIn(person.id, clock.now())
    return person
  }
