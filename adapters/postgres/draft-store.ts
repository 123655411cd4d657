import { Prisma, type PrismaClient } from '../../prisma/generated/client.js'
import { type Draft, type DraftChanges, type DraftStore, emptyDraft } from '../../src/domain/draft.js'
import { translating } from './errors.js'

export const createDraftStore = (prisma: PrismaClient): DraftStore => ({
  async find(id) {
    const row = await translating(() => prisma.shareDraft.findUnique({ where: { id } }))
    return row && toDraft(row)
  },
  async save(id, changes, at) {
    const rows = await translating(() => prisma.$queryRaw<Row[]>(mergeSql(id, changes, at)))
    return { ...emptyDraft(id), ...rows[0]?.data }
  },
  async delete(id) {
    await translating(() => prisma.shareDraft.deleteMany({ where: { id } }))
  },
  async untouchedSince(before, limit) {
    const where = { updatedAt: { lt: before } }
    const rows = await translating(() =>
      prisma.shareDraft.findMany({ where, orderBy: { updatedAt: 'asc' }, take: limit }),
    )
    return rows.map(toDraft)
  },
})

// ---------------------------------------------------------------------------------------------------------------------

interface Row {
  id: string
  data: DraftChanges
}

/** Merged by the database in one statement, so that a recording and a page saved at the same moment both stay. */
const mergeSql = (id: string, changes: DraftChanges, at: Date): Prisma.Sql => Prisma.sql`
  INSERT INTO share_draft AS draft (id, data, updated_at)
  VALUES (${id}::uuid, ${JSON.stringify(changes)}::jsonb, ${at})
  ON CONFLICT (id) DO UPDATE SET data = draft.data || excluded.data, updated_at = excluded.updated_at
  RETURNING id, data`

const toDraft = ({ id, data }: { id: string; data: unknown }): Draft => ({
  ...emptyDraft(id),
  ...(data as DraftChanges),
})
