import type { PrismaClient } from '../../../prisma/generated/client.js'
import { LEAVING_STEPS, type LeaverTickStore } from '../../../src/domain/people/leaving.js'
import { translating } from '../errors.js'

export const createLeaverTickStore = ({ leaverTick }: PrismaClient): LeaverTickStore => ({
  async of(personId) {
    const rows = await translating(() => leaverTick.findMany({ where: { personId } }))
    return LEAVING_STEPS.flatMap(step => rows.filter(row => row.step === step).map(({ by, at }) => ({ step, by, at })))
  },
  async set(personId, steps, by, at) {
    const data = steps.map(step => ({ personId, step, by, at }))
    await translating(() => leaverTick.deleteMany({ where: { personId, step: { notIn: steps } } }))
    await translating(() => leaverTick.createMany({ data, skipDuplicates: true }))
  },
})
