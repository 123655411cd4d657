import type { ApiKey, ApiKeyStore } from '../../src/domain/api-key.js'

/** API keys kept in memory: the same promises as the real store. */
export const fakeApiKeys = (): ApiKeyStore => {
  const kept = new Map<string, { key: ApiKey; keyHash: string }>()
  const change = (id: string, what: Partial<ApiKey>): void => {
    const one = kept.get(id)
    if (one) kept.set(id, { ...one, key: { ...one.key, ...what } })
  }
  return {
    async save(key, keyHash) {
      kept.set(key.id, { key, keyHash })
    },
    async findByHash(keyHash) {
      return [...kept.values()].find(one => one.keyHash === keyHash && !one.key.revokedAt)?.key ?? null
    },
    list: async () =>
      [...kept.values()].map(({ key }) => key).sort((one, other) => other.createdAt.localeCompare(one.createdAt)),
    async revoke(id, at) {
      if (!kept.get(id)?.key.revokedAt) change(id, { revokedAt: at.toISOString() })
    },
    touch: async (id, at) => change(id, { lastUsedAt: at.toISOString() }),
  }
}
