import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ApiKey, ApiKeyStore } from '../../src/domain/api-key.js'

const at = new Date('2026-11-21T10:00:00.000Z')

/** What every store of API keys promises. */
export const describeApiKeyStore = (name: string, open: () => ApiKeyStore): void => {
  const saved = async (keys = open(), createdAt = at) => {
    const hash = randomUUID()
    const key: ApiKey = {
      id: randomUUID(),
      name: 'Council survey',
      scopes: ['intake', 'read'],
      createdAt: createdAt.toISOString(),
      createdBy: 'someone',
    }
    await keys.save(key, hash)
    return { keys, key, hash }
  }

  describe(`${name}: API keys`, () => {
    it('finds a key by its hash', async () => {
      const { keys, key, hash } = await saved()
      expect(await keys.findByHash(hash)).toEqual(key)
      expect(await keys.findByHash(randomUUID())).toBeNull()
    })

    it('no longer finds a revoked key, but still lists it', async () => {
      const { keys, key, hash } = await saved()
      await keys.revoke(key.id, at)
      expect(await keys.findByHash(hash)).toBeNull()
      expect(await keys.list()).toContainEqual({ ...key, revokedAt: at.toISOString() })
    })

    it('keeps the moment of the first revocation', async () => {
      const { keys, key } = await saved()
      await keys.revoke(key.id, at)
      await keys.revoke(key.id, new Date('2027-01-01T00:00:00Z'))
      expect(await keys.list()).toContainEqual({ ...key, revokedAt: at.toISOString() })
    })

    it('remembers when a key was last used', async () => {
      const { keys, key, hash } = await saved()
      await keys.touch(key.id, at)
      expect(await keys.findByHash(hash)).toEqual({ ...key, lastUsedAt: at.toISOString() })
    })

    it('lists the newest key first', async () => {
      const { keys, key: older } = await saved(open(), new Date('2031-01-01T00:00:00Z'))
      const { key: newer } = await saved(keys, new Date('2032-01-01T00:00:00Z'))
      const ids = (await keys.list()).map(({ id }) => id)
      expect(ids.indexOf(newer.id)).toBeLessThan(ids.indexOf(older.id))
    })
  })
}
