import type { Prisma, PrismaClient } from '../../../prisma/generated/client.js'
import type { Notice, NoticeStore } from '../../../src/domain/channels/notice.js'
import type { Ids } from '../../../src/domain/ports.js'
import { translating } from '../errors.js'

export const createNoticeStore = ({ notice }: PrismaClient, ids: Pick<Ids, 'experience'>): NoticeStore => ({
  async open(about, problem, at) {
    // The index over open ones makes a second one a duplicate, so of two callers at once one is told that it is new.
    const data = { id: ids.experience(), about, problem, at }
    const { count } = await translating(() => notice.createMany({ data, skipDuplicates: true }))
    return count === 1
  },
  async close(about, problem, at) {
    const where = { about, overAt: null, ...(problem === 'any' ? {} : { problem }) }
    await translating(() => notice.updateMany({ where, data: { overAt: at } }))
  },
  async unseen() {
    const where = { overAt: null, seenAt: null }
    return (await translating(() => notice.findMany({ where, orderBy: OLDEST_FIRST }))).map(toNotice)
  },
  async markSeen(id, seenAt) {
    await translating(() => notice.updateMany({ where: { id, seenAt: null }, data: { seenAt } }))
  },
  async recent(limit) {
    return (await translating(() => notice.findMany({ orderBy: NEWEST_FIRST, take: limit }))).map(toNotice)
  },
  async claimMailing(id, mailedAt) {
    const { count } = await translating(() => notice.updateMany({ where: { id, mailedAt: null }, data: { mailedAt } }))
    return count === 1
  },
  async releaseMailing(id) {
    await translating(() => notice.updateMany({ where: { id }, data: { mailedAt: null } }))
  },
})

// ---------------------------------------------------------------------------------------------------------------------

const OLDEST_FIRST: Prisma.NoticeOrderByWithRelationInput[] = [{ at: 'asc' }, { id: 'asc' }]
const NEWEST_FIRST: Prisma.NoticeOrderByWithRelationInput[] = [{ at: 'desc' }, { id: 'desc' }]

type Row = Prisma.NoticeGetPayload<Record<string, never>>

const toNotice = ({ id, about, problem, at, overAt, seenAt, mailedAt }: Row): Notice => ({
  id,
  about: about as Notice['about'],
  problem: problem as Notice['problem'],
  at: at.toISOString(),
  overAt: overAt?.toISOString() ?? null,
  seenAt: seenAt?.toISOString() ?? null,
  mailedAt: mailedAt?.toISOString() ?? null,
})
