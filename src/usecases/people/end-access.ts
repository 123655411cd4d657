import { newPasswordPurpose, type OneTimeLinkStore } from '../../domain/one-time-link.js'
import type { PersonStore } from '../../domain/people.js'
import type { Clock } from '../../domain/ports.js'

export interface EndAccessDeps {
  people: Pick<PersonStore, 'changeMember' | 'endSessions'>
  links: Pick<OneTimeLinkStore, 'revoke'>
  clock: Clock
}

/**
 * Ends somebody's access now, with every session and any link for a new password.
 * @returns `last-administrator`: nothing was done, see `PersonStore.changeMember`
 */
export const endAccess =
  ({ people, links, clock }: EndAccessDeps) =>
  async (personId: string): Promise<'ended' | 'last-administrator'> => {
    const at = clock.now()
    if ((await people.changeMember(personId, { endedAt: at })) === 'last-administrator') return 'last-administrator'
    await people.endSessions(personId, at)
    await links.revoke(newPasswordPurpose(personId))
    return 'ended'
  }
