import type { Prisma, PrismaClient } from '../../prisma/generated/client.js'
import type { ApiKey, ApiKeyStore, Scope } from '../../src/domain/api-key.js'
import { translating } from './errors.js'

const select = {
  id: true,
  name: true,
  scopes: true,
  createdAt: true,
  createdBy: true,
  revokedAt: true,
  lastUsedAt: true,
} as const satisfies Prisma.ApiKeySelect

export const createApiKeyStore = ({ apiKey }: PrismaClient): ApiKeyStore => ({
  async save({ id, name, scopes, createdAt, createdBy }, keyHash) {
    const data = { id, name, scopes, keyHash, createdAt: new Date(createdAt), createdBy }
    await translating(() => apiKey.createMany({ data }))
  },
  async findByHash(keyHash) {
    const row = await translating(() => apiKey.findFirst({ where: { keyHash, revokedAt: null }, select }))
    return row && toApiKey(row)
  },
  async list() {
    const rows = await translating(() => apiKey.findMany({ select, orderBy: { createdAt: 'desc' } }))
    return rows.map(toApiKey)
  },
  async revoke(id, revokedAt) {
    await translating(() => apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt } }))
  },
  async touch(id, lastUsedAt) {
    await translating(() => apiKey.updateMany({ where: { id }, data: { lastUsedAt } }))
  },
})

// ---------------------------------------------------------------------------------------------------------------------

type Row = Prisma.ApiKeyGetPayload<{ select: typeof select }>

const toApiKey = ({ id, name, scopes, createdAt, createdBy, revokedAt, lastUsedAt }: Row): ApiKey => ({
  id,
  name,
  scopes: scopes as Scope[],
  createdAt: createdAt.toISOString(),
  createdBy,
  ...(revokedAt && { revokedAt: revokedAt.toISOString() }),
  ...(lastUsedAt && { lastUsedAt: lastUsedAt.toISOString() }),
})
