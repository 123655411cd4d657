import { newPasswordPurpose, type OneTimeLinkStore, recoveryCodePurpose } from '../../domain/one-time-link.js'
import type { SignInStore } from '../../domain/people/sign-in.js'
import type { PersonStore } from '../../domain/people.js'
import type { Clock } from '../../domain/ports.js'

export interface ForgetMemberDeps {
  people: Pick<PersonStore, 'member' | 'erase'>
  links: Pick<OneTimeLinkStore, 'revoke'>
  signIns: Pick<SignInStore, 'forgetOf'>
  clock: Clock
}

/**
 * Takes name, address and all they signed in with, and where, away from somebody who has left and asks for it. What they decided stays, as
 * done by somebody who has left. @returns false when their access was not ended before
 */
export const forgetMember =
  ({ people, links, signIns, clock }: ForgetMemberDeps) =>
  async (personId: string): Promise<boolean> => {
    const member = await people.member(personId)
    if (!member?.endedAt) return false
    await people.erase(personId, clock.now())
    await signIns.forgetOf(personId)
    await Promise.all([newPasswordPurpose(personId), recoveryCodePurpose(personId)].map(links.revoke))
    return true
  }
