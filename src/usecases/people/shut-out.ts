import type { PersonStore } from '../../domain/people.js'
import type { Clock } from '../../domain/ports.js'
import type { PasswordHasher, Secrets } from '../../domain/secrets.js'

export interface ShutOutDeps {
  people: Pick<PersonStore, 'setPassword' | 'endSessions'>
  passwords: Pick<PasswordHasher, 'hash'>
  secrets: Pick<Secrets, 'token'>
  clock: Clock
}

/** Ends every session of somebody and makes their password one that nobody knows: they come in by a link for a new one alone. */
export const shutOut =
  ({ people, passwords, secrets, clock }: ShutOutDeps) =>
  async (personId: string): Promise<void> => {
    await people.setPassword(personId, await passwords.hash(secrets.token()))
    await people.endSessions(personId, clock.now())
  }
