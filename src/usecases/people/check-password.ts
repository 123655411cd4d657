import type { Person, PersonStore } from '../../domain/people.js'
import type { Clock } from '../../domain/ports.js'
import type { PasswordHasher } from '../../domain/secrets.js'

export interface CheckPasswordDeps {
  people: Pick<PersonStore, 'findByEmail' | 'credentials' | 'signedIn'>
  passwords: Pick<PasswordHasher, 'verify' | 'verifyNothing'>
  clock: Clock
}

/** `second-factor`: the password is right, and a code has to follow before anything opens. */
export type PasswordAnswer = { outcome: 'refused' } | { outcome: 'signed-in' | 'second-factor'; person: Person }

/** First half of signing in. An unknown address, a disabled person and a wrong password get the same answer in the same time. */
export const checkPassword =
  ({ people, passwords, clock }: CheckPasswordDeps) =>
  async (email: string, password: string): Promise<PasswordAnswer> => {
    const person = await people.findByEmail(email.trim().toLowerCase())
    const credentials = person && !person.disabled ? await people.credentials(person.id) : null
    const right = credentials
      ? await passwords.verify(credentials.passwordHash, password)
      : await passwords.verifyNothing(password)
    if (!person || !right) return { outcome: 'refused' }
    if (person.secondFactor) return { outcome: 'second-factor', person }
    await people.signedIn(person.id, clock.now())
    return { outcome: 'signed-in', person }
  }
