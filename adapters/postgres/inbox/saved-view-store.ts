import type { Prisma, PrismaClient } from '../../../prisma/generated/client.js'
import type { SavedView, SavedViewStore } from '../../../src/domain/inbox/saved-view.js'
import { translating } from '../errors.js'
import { isUuid } from '../uuid.js'

export const createSavedViewStore = ({ savedView }: PrismaClient): SavedViewStore => {
  const list = async (where: Prisma.SavedViewWhereInput): Promise<SavedView[]> =>
    (await translating(() => savedView.findMany({ where, orderBy: IN_ORDER }))).map(toView)
  return {
    async visibleTo(personId) {
      const visible = await list({ OR: [{ ownerId: personId }, { shared: true }] })
      const isOwn = ({ ownerId }: SavedView) => ownerId === personId
      return [...visible.filter(isOwn), ...visible.filter(view => !isOwn(view))]
    },
    async find(id) {
      const [view] = isUuid(id) ? await list({ id }) : []
      return view ?? null
    },
    async save(view) {
      const row = { ...view, savedAt: new Date(view.savedAt) }
      await translating(() => savedView.upsert({ where: { id: row.id }, create: row, update: row }))
    },
    async remove(id) {
      await translating(() => savedView.deleteMany({ where: { id } }))
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const IN_ORDER: Prisma.SavedViewOrderByWithRelationInput[] = [{ position: 'asc' }, { name: 'asc' }, { id: 'asc' }]

const toView = ({ savedAt, ...row }: Prisma.SavedViewGetPayload<object>): SavedView => ({
  ...row,
  savedAt: savedAt.toISOString(),
})
