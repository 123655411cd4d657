import type { WeeklyDigest } from '../../../src/domain/digest/digest.js'
import type { DigestStore } from '../../../src/domain/digest/digest-store.js'
import type { Ids } from '../../../src/domain/ports.js'
import type { Database } from '../client.js'
import { dateOfDay, dayOfDate } from '../date-column.js'
import { translating } from '../errors.js'
import { asJson } from '../json-column.js'
import { longestUnread } from './longest-unread.js'

export const createDigestStore = (
  { pool, prisma }: Pick<Database, 'pool' | 'prisma'>,
  ids: Pick<Ids, 'experience'>,
): DigestStore => ({
  async find(week) {
    const where = { week: dateOfDay(week) }
    const row = await translating(() => prisma.weeklyDigest.findUnique({ where, select: { body: true } }))
    return row && asDigest(row.body)
  },
  async weeks() {
    const rows = await translating(() =>
      prisma.weeklyDigest.findMany({ select: { week: true }, orderBy: { week: 'desc' } }),
    )
    return rows.map(({ week }) => dayOfDate(week))
  },
  async add(digest) {
    const data = toRow(digest)
    const { count } = await translating(() => prisma.weeklyDigest.createMany({ data, skipDuplicates: true }))
    return count === 1
  },
  async replace(digest) {
    const { week, ...rest } = toRow(digest)
    await translating(() => prisma.weeklyDigest.upsert({ where: { week }, create: { week, ...rest }, update: rest }))
  },
  async claimMailing(week, mailedAt) {
    const where = { week: dateOfDay(week), mailedAt: null }
    const { count } = await translating(() => prisma.weeklyDigest.updateMany({ where, data: { mailedAt } }))
    return count === 1
  },
  async releaseMailing(week) {
    const where = { week: dateOfDay(week) }
    await translating(() => prisma.weeklyDigest.updateMany({ where, data: { mailedAt: null } }))
  },
  async notTopics() {
    const rows = await translating(() => prisma.notATopic.findMany({ orderBy: [{ at: 'desc' }, { id: 'desc' }] }))
    return rows.map(row => ({ ...row, at: row.at.toISOString() }))
  },
  async putAside(words, by, at) {
    await translating(() => prisma.notATopic.create({ data: { id: ids.experience(), words, by, at } }))
  },
  async takeBack(id) {
    await translating(() => prisma.notATopic.deleteMany({ where: { id } }))
  },
  longestUnread: asked => translating(() => longestUnread(pool, asked)),
})

// ---------------------------------------------------------------------------------------------------------------------

const toRow = (digest: WeeklyDigest) => ({
  week: dateOfDay(digest.week),
  madeAt: new Date(digest.madeAt),
  body: asJson(digest),
})

/** The column was written from a `WeeklyDigest` by this file alone, so it is read back as one. */
const asDigest = (body: unknown): WeeklyDigest => body as WeeklyDigest
