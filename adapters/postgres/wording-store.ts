import type { Prisma, PrismaClient } from '../../prisma/generated/client.js'
import { AppError } from '../../src/domain/errors.js'
import type { Language, Wording, WordingStore } from '../../src/domain/wordings/wording.js'
import { translating } from './errors.js'

const select = {
  id: true,
  language: true,
  version: true,
  text: true,
  checked: true,
  by: true,
  at: true,
} as const satisfies Prisma.WordingSelect

export const createWordingStore = ({ wording }: PrismaClient): WordingStore => ({
  async current() {
    const newest: Prisma.WordingFindManyArgs['orderBy'] = [{ id: 'asc' }, { language: 'asc' }, { version: 'desc' }]
    const rows = await translating(() => wording.findMany({ select, distinct: ['id', 'language'], orderBy: newest }))
    return rows.map(toWording)
  },
  async versions(id, language) {
    const where = { id, language }
    return (await translating(() => wording.findMany({ where, select, orderBy: { version: 'desc' } }))).map(toWording)
  },
  async add({ at, ...given }) {
    if (at === null) throw new Error('What is shipped is not kept in the database')
    const data = { ...given, at: new Date(at) }
    // Two people at once: the key lets one in.
    const { count } = await translating(() => wording.createMany({ data, skipDuplicates: true }))
    if (count === 0) {
      throw new AppError('superseded', 'Somebody else changed this text while you were writing. Here is the newer one.')
    }
  },
})

// ---------------------------------------------------------------------------------------------------------------------

type Row = Prisma.WordingGetPayload<{ select: typeof select }>

const toWording = ({ language, at, ...row }: Row): Wording => ({
  ...row,
  language: language as Language,
  at: at.toISOString(),
})
