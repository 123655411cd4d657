import type { PrismaClient } from '../../../prisma/generated/client.js'
import type { OneTimeLinkStore } from '../../../src/domain/one-time-link.js'
import { translating } from '../errors.js'

export const createLinkStore = ({ oneTimeLink }: PrismaClient): OneTimeLinkStore => ({
  async save(links) {
    await translating(() => oneTimeLink.createMany({ data: links }))
  },
  async isOpen(tokenHash, purpose, at) {
    const found = await translating(() => oneTimeLink.count({ where: { tokenHash, ...open(purpose, at) } }))
    return found === 1
  },
  async use(tokenHash, purpose, at) {
    const where = { tokenHash, ...open(purpose, at) }
    const { count } = await translating(() => oneTimeLink.updateMany({ where, data: { usedAt: at } }))
    return count === 1
  },
  countOpen: (purpose, at) => translating(() => oneTimeLink.count({ where: open(purpose, at) })),
  async revoke(purpose) {
    await translating(() => oneTimeLink.deleteMany({ where: { purpose } }))
  },
})

// ---------------------------------------------------------------------------------------------------------------------

const open = (purpose: string, at: Date) => ({ purpose, usedAt: null, expiresAt: { gt: at } })
