import type { Role } from '../people.js'

/** How long the link of an invitation works. */
export const INVITATION_DAYS = 7

/** Somebody who may join by a link. They become a person when they choose a password. */
export interface Invitation {
  id: string
  /** Lower case. */
  email: string
  name: string
  roles: Role[]
  /** See `Person.lastDay`. */
  lastDay: string | null
  invitedAt: Date
  /** Id of a person, or `command-line`. */
  invitedBy: string
  expiresAt: Date
}

/** Open invitations, one for each e-mail address. Of the link only a fingerprint is kept. */
export interface InvitationStore {
  save(invitation: Invitation, tokenHash: string): Promise<'saved' | 'email-taken'>
  /** Newest first, with those whose link has expired. */
  list(): Promise<Invitation[]>
  find(id: string): Promise<Invitation | null>
  /** The invitation of a link that works. */
  findByToken(tokenHash: string, at: Date): Promise<Invitation | null>
  /** Uses the link up: gives the invitation to the first caller only, and removes it. */
  take(tokenHash: string, at: Date): Promise<Invitation | null>
  /** A new link in place of the old one. */
  renew(id: string, tokenHash: string, expiresAt: Date): Promise<void>
  remove(id: string): Promise<void>
}
