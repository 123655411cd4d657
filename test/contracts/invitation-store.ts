import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Invitation, InvitationStore } from '../../src/domain/people/invitation.js'

const invitedAt = new Date('2026-11-21T10:00:00.000Z')
const expiresAt = new Date('2026-11-28T10:00:00.000Z')
const inTime = new Date('2026-11-28T09:59:59.000Z')

const anInvitation = (overrides: Partial<Invitation> = {}): Invitation => {
  const id = randomUUID()
  return {
    id,
    email: `${id}@example.org`,
    name: 'Bo Ray',
    roles: ['volunteer', 'reviewer'],
    lastDay: '2027-11-21',
    invitedAt,
    invitedBy: 'command-line',
    expiresAt,
    ...overrides,
  }
}

/** What every store of invitations promises. */
export const describeInvitationStore = (name: string, open: () => InvitationStore): void => {
  const saved = async (overrides: Partial<Invitation> = {}) => {
    const store = open()
    const invitation = anInvitation(overrides)
    const hash = randomUUID()
    await store.save(invitation, hash)
    return { store, invitation, hash }
  }

  describe(`${name}: invitations`, () => {
    it('are found by id, by link and in the list', async () => {
      const { store, invitation, hash } = await saved()
      expect(await store.find(invitation.id)).toEqual(invitation)
      expect(await store.findByToken(hash, inTime)).toEqual(invitation)
      expect(await store.list()).toContainEqual(invitation)
    })

    it('keep that there is no end to the access', async () => {
      const { store, invitation } = await saved({ lastDay: null })
      expect(await store.find(invitation.id)).toEqual(invitation)
    })

    it('are one for each e-mail address', async () => {
      const { store, invitation } = await saved()
      expect(await store.save(anInvitation({ email: invitation.email }), randomUUID())).toBe('email-taken')
    })

    it('are taken once, even by two callers at the same moment', async () => {
      const { store, invitation, hash } = await saved()
      const both = await Promise.all([store.take(hash, inTime), store.take(hash, inTime)])
      expect(both.filter(Boolean)).toEqual([invitation])
      expect(await store.find(invitation.id)).toBeNull()
    })

    it('are worth nothing once they have expired, but stay on the list', async () => {
      const { store, invitation, hash } = await saved()
      expect(await store.findByToken(hash, expiresAt)).toBeNull()
      expect(await store.take(hash, expiresAt)).toBeNull()
      expect(await store.find(invitation.id)).toEqual(invitation)
    })

    it('open by their newest link only', async () => {
      const { store, invitation, hash } = await saved()
      const [newer, later] = [randomUUID(), new Date('2026-12-01T10:00:00.000Z')]
      await store.renew(invitation.id, newer, later)
      expect(await store.findByToken(hash, inTime)).toBeNull()
      expect(await store.findByToken(newer, inTime)).toEqual({ ...invitation, expiresAt: later })
    })

    it('can be taken back', async () => {
      const { store, invitation, hash } = await saved()
      await store.remove(invitation.id)
      expect(await store.take(hash, inTime)).toBeNull()
    })
  })
}
