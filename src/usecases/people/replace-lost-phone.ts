import type { AuditTrail } from '../../domain/audit/audit.js'
import type { OneTimeLinkStore } from '../../domain/one-time-link.js'
import type { Person, PersonStore } from '../../domain/people.js'
import { removeSecondFactor } from './set-up-second-factor.js'
import { type ShutOutDeps, shutOut } from './shut-out.js'

export type ReplaceLostPhoneDeps = ShutOutDeps & {
  audit: Pick<AuditTrail, 'note'>
  people: Pick<PersonStore, 'setTotp'>
  links: Pick<OneTimeLinkStore, 'revoke'>
}

/**
 * Takes away the code of a phone that is lost. Until then it kept out whoever knows the password, and the phone itself may be signed
 * in or know it: so both end first.
 * @param by id of a person, or `command-line`
 */
export const replaceLostPhone =
  (deps: ReplaceLostPhoneDeps) =>
  async (person: Person, by: string): Promise<void> => {
    await deps.audit.note({ by, what: 'replaced-lost-phone', about: person.id })
    await shutOut(deps)(person.id)
    await removeSecondFactor(deps)(person)
  }
