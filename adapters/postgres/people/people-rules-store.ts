import { z } from 'zod'
import type { PrismaClient } from '../../../prisma/generated/client.js'
import { FIRST_RULES, type PeopleRulesStore, SECOND_FACTOR_FOR } from '../../../src/domain/people/rules.js'
import { translating } from '../errors.js'

const KEY = 'people'

const saved = z.object({
  secondFactorFor: z.enum(SECOND_FACTOR_FOR),
  termMonths: z.number().int().nullable(),
  support: z.string().default(FIRST_RULES.support),
})

export const createPeopleRulesStore = ({ setting }: PrismaClient): PeopleRulesStore => ({
  async read() {
    const row = await translating(() => setting.findUnique({ where: { key: KEY } }))
    return row ? saved.parse(row.value) : FIRST_RULES
  },
  async save(rules, by, at) {
    const value = { ...rules }
    const create = { key: KEY, value, by, at }
    await translating(() => setting.upsert({ where: { key: KEY }, create, update: { value, by, at } }))
  },
})
