import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { OneTimeLinkStore } from '../../src/domain/one-time-link.js'

const createdAt = new Date('2026-11-21T10:00:00.000Z')
const expiresAt = new Date('2026-11-22T10:00:00.000Z')
const inTime = new Date('2026-11-22T09:59:59.000Z')

/** What every store of one-time links promises. */
export const describeLinkStore = (name: string, open: () => OneTimeLinkStore): void => {
  const saved = async (amount = 1) => {
    const links = open()
    const purpose = randomUUID()
    const hashes = Array.from({ length: amount }, () => randomUUID())
    await links.save(hashes.map(tokenHash => ({ tokenHash, purpose, createdAt, expiresAt })))
    return { links, purpose, hash: hashes[0] ?? '' }
  }

  describe(`${name}: one-time links`, () => {
    it('opens once, even for two callers at the same moment', async () => {
      const { links, purpose, hash } = await saved()
      const both = await Promise.all([links.use(hash, purpose, inTime), links.use(hash, purpose, inTime)])
      expect(both.filter(Boolean)).toHaveLength(1)
      expect(await links.isOpen(hash, purpose, inTime)).toBe(false)
    })

    it('can be looked at without using it up', async () => {
      const { links, purpose, hash } = await saved()
      expect(await links.isOpen(hash, purpose, inTime)).toBe(true)
      expect(await links.use(hash, purpose, inTime)).toBe(true)
    })

    it('stays shut after it expired', async () => {
      const { links, purpose, hash } = await saved()
      expect(await links.isOpen(hash, purpose, expiresAt)).toBe(false)
      expect(await links.use(hash, purpose, expiresAt)).toBe(false)
    })

    it('opens nothing but what it was made for', async () => {
      const { links, hash } = await saved()
      expect(await links.use(hash, 'something-else', inTime)).toBe(false)
    })

    it('counts the open ones and forgets all of one purpose together', async () => {
      const { links, purpose, hash } = await saved(3)
      await links.use(hash, purpose, inTime)
      expect(await links.countOpen(purpose, inTime)).toBe(2)
      await links.revoke(purpose)
      expect(await links.countOpen(purpose, inTime)).toBe(0)
    })
  })
}
