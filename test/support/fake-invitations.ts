import type { Invitation, InvitationStore } from '../../src/domain/people/invitation.js'

/** Invitations kept in memory: the same promises as the real store. */
export const fakeInvitations = (): InvitationStore => {
  let kept: { invitation: Invitation; tokenHash: string }[] = []
  const findByToken = (tokenHash: string, at: Date) =>
    kept.find(one => one.tokenHash === tokenHash && one.invitation.expiresAt > at)?.invitation ?? null
  const remove = (id: string): void => {
    kept = kept.filter(({ invitation }) => invitation.id !== id)
  }
  return {
    async save(invitation, tokenHash) {
      if (kept.some(one => one.invitation.email === invitation.email)) return 'email-taken'
      kept.push({ invitation, tokenHash })
      return 'saved'
    },
    list: async () =>
      kept
        .map(({ invitation }) => invitation)
        .sort((one, other) => other.invitedAt.getTime() - one.invitedAt.getTime()),
    find: async id => kept.find(({ invitation }) => invitation.id === id)?.invitation ?? null,
    findByToken: async (tokenHash, at) => findByToken(tokenHash, at),
    async take(tokenHash, at) {
      const found = findByToken(tokenHash, at)
      if (found) remove(found.id)
      return found
    },
    async renew(id, tokenHash, expiresAt) {
      kept = kept.map(one =>
        one.invitation.id === id ? { invitation: { ...one.invitation, expiresAt }, tokenHash } : one,
      )
    },
    remove: async id => remove(id),
  }
}
