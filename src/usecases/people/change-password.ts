import type { Person, PersonStore } from '../../domain/people.js'
import type { Clock } from '../../domain/ports.js'
import type { PasswordHasher } from '../../domain/secrets.js'

export interface ChangePasswordDeps {
  people: Pick<PersonStore, 'credentials' | 'setPassword' | 'endSessions'>
  passwords: Pick<PasswordHasher, 'hash' | 'verify'>
  clock: Clock
}

/** Whether this is the password that the person has now. */
export const isPasswordOf =
  ({ people, passwords }: Pick<ChangePasswordDeps, 'passwords'> & { people: Pick<PersonStore, 'credentials'> }) =>
  async (person: Person, password: string): Promise<boolean> => {
    const credentials = await people.credentials(person.id)
    return credentials !== null && passwords.verify(credentials.passwordHash, password)
  }

/** Sets a new password and ends every session of this person, for somebody else may hold the old one. */
export const changePassword =
  ({ people, passwords, clock }: ChangePasswordDeps) =>
  async (person: Person, password: string): Promise<void> => {
    await people.setPassword(person.id, await passwords.hash(password))
    await people.endSessions(person.id, clock.now())
  }
