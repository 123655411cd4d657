import type { Prisma, PrismaClient } from '../../prisma/generated/client.js'
import type { DirectoryEntry, DirectoryStore } from '../../src/domain/directory/directory.js'
import { translating } from './errors.js'
import { isUuid } from './uuid.js'

export const createDirectoryStore = ({ directoryEntry }: PrismaClient): DirectoryStore => {
  const list = async (where: Prisma.DirectoryEntryWhereInput): Promise<DirectoryEntry[]> =>
    (await translating(() => directoryEntry.findMany({ where, orderBy: IN_ORDER }))).map(toEntry)
  return {
    all: () => list({}),
    published: () => list({ published: true }),
    async find(id) {
      const [entry] = isUuid(id) ? await list({ id }) : []
      return entry ?? null
    },
    async save(entry) {
      const row = toRow(entry)
      await translating(() => directoryEntry.upsert({ where: { id: row.id }, create: row, update: row }))
    },
    async delete(id) {
      await translating(() => directoryEntry.deleteMany({ where: { id } }))
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

type Row = Prisma.DirectoryEntryGetPayload<object>

const IN_ORDER: Prisma.DirectoryEntryOrderByWithRelationInput[] = [{ position: 'asc' }, { name: 'asc' }, { id: 'asc' }]

const toRow = ({ phone, email, website, hours, updatedAt, ...entry }: DirectoryEntry): Row => ({
  ...entry,
  phone: phone ?? null,
  email: email ?? null,
  website: website ?? null,
  hours: hours ?? null,
  updatedAt: new Date(updatedAt),
})

const toEntry = ({ phone, email, website, hours, updatedAt, ...row }: Row): DirectoryEntry => ({
  ...row,
  ...(phone && { phone }),
  ...(email && { email }),
  ...(website && { website }),
  ...(hours && { hours }),
  updatedAt: updatedAt.toISOString(),
})
