import { type OneTimeLinkStore, recoveryCodePurpose } from '../../domain/one-time-link.js'
import type { Person, PersonStore } from '../../domain/people.js'
import type { Clock } from '../../domain/ports.js'
import type { SecondFactorSetUp, SecondFactors, Secrets } from '../../domain/secrets.js'

export interface SecondFactorDeps {
  people: Pick<PersonStore, 'credentials' | 'setTotp' | 'confirmTotp' | 'useTotpCounter'>
  links: Pick<OneTimeLinkStore, 'save' | 'revoke'>
  secondFactors: SecondFactors
  secrets: Pick<Secrets, 'recoveryCode' | 'fingerprint'>
  clock: Clock
}

const RECOVERY_CODES = 8
const RECOVERY_CODE_YEARS = 20

/**
 * What to scan or type. Asking again before it is confirmed shows the same secret, so that a reloaded page stays right.
 * @returns null once it is on: a secret in use is never shown again
 */
export const beginSecondFactor =
  ({ people, secondFactors }: Pick<SecondFactorDeps, 'people' | 'secondFactors'>) =>
  async (person: Person): Promise<SecondFactorSetUp | null> => {
    if (person.secondFactor) return null
    const begun = (await people.credentials(person.id))?.sealedTotp
    const sealed = begun ?? secondFactors.begin()
    if (!begun) await people.setTotp(person.id, sealed)
    return secondFactors.reveal(sealed, person.email)
  }

/**
 * Turns the second factor on once the phone has shown a right code.
 * @returns recovery codes, to be shown this once; null when the code was wrong
 */
export const confirmSecondFactor =
  ({ people, links, secondFactors, secrets, clock }: SecondFactorDeps) =>
  async (person: Person, code: string): Promise<string[] | null> => {
    const sealed = (await people.credentials(person.id))?.sealedTotp
    const counter = sealed ? secondFactors.check(sealed, code, clock.now()) : null
    if (counter === null || !(await people.useTotpCounter(person.id, counter))) return null
    const codes = Array.from({ length: RECOVERY_CODES }, secrets.recoveryCode)
    await links.revoke(recoveryCodePurpose(person.id))
    await links.save(
      codes.map(recoveryCode => asLink(person.id, secrets.fingerprint(plain(recoveryCode)), clock.now())),
    )
    await people.confirmTotp(person.id, clock.now())
    return codes
  }

export const removeSecondFactor =
  ({ people, links }: { people: Pick<PersonStore, 'setTotp'>; links: Pick<OneTimeLinkStore, 'revoke'> }) =>
  async (person: Person): Promise<void> => {
    await people.setTotp(person.id, null)
    await links.revoke(recoveryCodePurpose(person.id))
  }

// ---------------------------------------------------------------------------------------------------------------------

/** The dashes are for the eye only. */
const plain = (recoveryCode: string): string => recoveryCode.replaceAll('-', '')

const asLink = (personId: string, tokenHash: string, createdAt: Date) => {
  const expiresAt = new Date(createdAt)
  expiresAt.setUTCFullYear(createdAt.getUTCFullYear() + RECOVERY_CODE_YEARS)
  return { tokenHash, purpose: recoveryCodePurpose(personId), createdAt, expiresAt }
}
