import type { PrismaClient } from '../../prisma/generated/client.js'
import { NO_LIMIT } from '../../src/domain/reading-load/reading-load.js'
import type { ReadingLoadStore } from '../../src/domain/reading-load/reading-load-store.js'
import { translating } from './errors.js'

export const createReadingLoadStore = ({ hardReading, readingLimit }: PrismaClient): ReadingLoadStore => ({
  async opened(read) {
    await translating(() => hardReading.createMany({ data: [read], skipDuplicates: true }))
  },
  async hasOpened(experienceId, personId, since) {
    const where = { experienceId, personId, at: { gt: since } }
    return (await translating(() => hardReading.findFirst({ where }))) !== null
  },
  openedSince: (since, personId) =>
    translating(() => hardReading.findMany({ where: { at: { gte: since }, ...(personId && { personId }) } })),
  async limits() {
    const rows = await translating(() => readingLimit.findMany())
    return new Map(rows.map(({ personId, ...limit }) => [personId, limit]))
  },
  async limitOf(personId) {
    const row = await translating(() => readingLimit.findUnique({ where: { personId } }))
    return row ? { aDay: row.aDay, aWeek: row.aWeek } : NO_LIMIT
  },
  async setLimit(personId, { aDay, aWeek }) {
    const limit = { aDay, aWeek }
    const create = { personId, ...limit }
    await translating(() => readingLimit.upsert({ where: { personId }, create, update: limit }))
  },
  async forgetBefore(moment) {
    await translating(() => hardReading.deleteMany({ where: { at: { lt: moment } } }))
  },
})
