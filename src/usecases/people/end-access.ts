import { newPasswordPurpose, type OneTimeLinkStore } from '../../domain/one-time-link.js'
import { keepsTheDoor, type PersonStore } from '../../domain/people.js'
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

/** Whether nobody would be left of whom `keepsTheDoor` is true. Asked before what cannot be taken back; `endAccess` has the last word. */
export const isLastAdministrator = async (
  { people }: { people: Pick<PersonStore, 'members'> },
  personId: string,
): Promise<boolean> => {
  const keeping = (await people.members()).filter(keepsTheDoor)
  return keeping.length === 1 && keeping[0]?.id === personId
}
