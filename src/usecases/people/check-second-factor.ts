import { type OneTimeLinkStore, recoveryCodePurpose } from '../../domain/one-time-link.js'
import type { Person, PersonStore } from '../../domain/people.js'
import type { Clock } from '../../domain/ports.js'
import type { SecondFactors, Secrets } from '../../domain/secrets.js'

export interface CheckSecondFactorDeps {
  people: Pick<PersonStore, 'find' | 'credentials' | 'useTotpCounter' | 'signedIn'>
  links: Pick<OneTimeLinkStore, 'use'>
  secondFactors: Pick<SecondFactors, 'check'>
  secrets: Pick<Secrets, 'fingerprint'>
  clock: Clock
}

/**
 * Second half of signing in: the code of the phone, or one of the recovery codes. Either works once.
 * @returns the person who is now signed in, or null
 */
export const checkSecondFactor = (deps: CheckSecondFactorDeps) => {
  const isRight = isRightCode(deps)
  return async (personId: string, code: string): Promise<Person | null> => {
    const person = await deps.people.find(personId)
    if (!person?.secondFactor || person.disabled || !(await isRight(personId, code))) return null
    await deps.people.signedIn(personId, deps.clock.now())
    return person
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const isRightCode =
  ({ people, links, secondFactors, secrets, clock }: CheckSecondFactorDeps) =>
  async (personId: string, code: string): Promise<boolean> => {
    const credentials = await people.credentials(personId)
    if (!credentials?.sealedTotp) return false
    const counter = secondFactors.check(credentials.sealedTotp, code, clock.now())
    if (counter !== null) return people.useTotpCounter(personId, counter)
    const typed = code.toLowerCase().replace(/[^a-z0-9]/g, '')
    return links.use(secrets.fingerprint(typed), recoveryCodePurpose(personId), clock.now())
  }
