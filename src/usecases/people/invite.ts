import { INVITATION_DAYS, type Invitation, type InvitationStore } from '../../domain/people/invitation.js'
import type { PersonStore, Role } from '../../domain/people.js'
import type { Clock } from '../../domain/ports.js'
import type { Secrets } from '../../domain/secrets.js'

export interface InviteDeps {
  people: Pick<PersonStore, 'findByEmail'>
  invitations: Pick<InvitationStore, 'save' | 'find' | 'renew'>
  secrets: Pick<Secrets, 'id' | 'token' | 'fingerprint'>
  clock: Clock
}

export interface Invited {
  invitation: Invitation
  /** For the link. It is not kept, so it can be shown this once only. */
  token: string
}

/**
 * Invites somebody.
 * @param given `by`: id of a person, or `command-line`
 * @returns null when somebody with this address is here already, or is invited
 */
export const invite =
  ({ people, invitations, secrets, clock }: InviteDeps) =>
  async (given: {
    name: string
    email: string
    roles: Role[]
    lastDay: string | null
    by: string
  }): Promise<Invited | null> => {
    const { name, roles, lastDay, by: invitedBy } = given
    const email = given.email.trim().toLowerCase()
    if (await people.findByEmail(email)) return null
    const token = secrets.token()
    const invitedAt = clock.now()
    const expiresAt = expiryFrom(invitedAt)
    const invitation = { id: secrets.id(), email, name: name.trim(), roles, lastDay, invitedAt, invitedBy, expiresAt }
    const saved = await invitations.save(invitation, secrets.fingerprint(token))
    return saved === 'saved' ? { invitation, token } : null
  }

/** A new link for an open invitation; the old one stops working. @returns null when there is no such invitation */
export const inviteAgain =
  ({ invitations, secrets, clock }: Pick<InviteDeps, 'invitations' | 'secrets' | 'clock'>) =>
  async (id: string): Promise<Invited | null> => {
    const invitation = await invitations.find(id)
    if (!invitation) return null
    const token = secrets.token()
    const expiresAt = expiryFrom(clock.now())
    await invitations.renew(id, secrets.fingerprint(token), expiresAt)
    return { invitation: { ...invitation, expiresAt }, token }
  }

// ---------------------------------------------------------------------------------------------------------------------

const expiryFrom = (at: Date): Date => new Date(at.getTime() + INVITATION_DAYS * 86_400_000)
