import { FIRST_ADMINISTRATOR, type OneTimeLinkStore } from '../../domain/one-time-link.js'
import type { PersonStore } from '../../domain/people.js'
import type { Clock } from '../../domain/ports.js'
import type { Secrets } from '../../domain/secrets.js'

export interface InviteDeps {
  people: Pick<PersonStore, 'count'>
  links: Pick<OneTimeLinkStore, 'save' | 'revoke'>
  secrets: Pick<Secrets, 'token' | 'fingerprint'>
  clock: Clock
}

const HOURS_OPEN = 24

/**
 * Makes the token of the one link that creates the first administrator; older links stop working.
 * @returns null once anybody has an account
 */
export const inviteFirstAdministrator =
  ({ people, links, secrets, clock }: InviteDeps) =>
  async (): Promise<string | null> => {
    if ((await people.count()) > 0) return null
    const token = secrets.token()
    const createdAt = clock.now()
    const expiresAt = new Date(createdAt.getTime() + HOURS_OPEN * 3600_000)
    await links.revoke(FIRST_ADMINISTRATOR)
    await links.save([{ tokenHash: secrets.fingerprint(token), purpose: FIRST_ADMINISTRATOR, createdAt, expiresAt }])
    return token
  }
