import type { PrismaClient } from '../../../prisma/generated/client.js'
import { forumDay } from '../../../src/domain/people/days.js'
import type { PersonStore } from '../../../src/domain/people.js'
import { dateOfDay } from '../date-column.js'
import { translating } from '../errors.js'
import { createMemberStore } from './member-store.js'
import { selectPerson as select, toPerson } from './person-row.js'

/** @param clock tells whose last day is over */
export const createPersonStore = (client: PrismaClient, clock: { now(): Date }): PersonStore => ({
  ...whoTheyAre(client, clock),
  ...howTheyProveIt(client),
  ...createMemberStore(client, clock),
})

// ---------------------------------------------------------------------------------------------------------------------

type Proof = 'credentials' | 'setPassword' | 'setTotp' | 'confirmTotp' | 'useTotpCounter'

type Identity = 'count' | 'names' | 'create' | 'find' | 'findByEmail' | 'emailsOf' | 'signedIn' | 'endSessions'

const whoTheyAre = ({ person }: PrismaClient, clock: { now(): Date }): Pick<PersonStore, Identity> => ({
  count: () => translating(() => person.count()),
  async names() {
    const rows = await translating(() =>
      person.findMany({ where: { erasedAt: null }, select: { id: true, name: true } }),
    )
    return new Map(rows.map(row => [row.id, row.name]))
  },
  async create({ id, email, name, roles, lastDay }, passwordHash, at) {
    const data = { id, email, name, roles, passwordHash, createdAt: at, lastDay: lastDay && dateOfDay(lastDay) }
    const { count } = await translating(() => person.createMany({ data, skipDuplicates: true }))
    return count === 1 ? 'created' : 'email-taken'
  },
  async find(id) {
    const row = await translating(() => person.findUnique({ where: { id }, select }))
    return row && toPerson(row, clock.now())
  },
  async findByEmail(email) {
    const row = await translating(() => person.findUnique({ where: { email }, select }))
    return row && toPerson(row, clock.now())
  },
  async emailsOf(roles) {
    const today = dateOfDay(forumDay(clock.now()))
    const where = {
      roles: { hasSome: [...roles] },
      disabledAt: null,
      OR: [{ lastDay: null }, { lastDay: { gte: today } }],
    }
    const rows = await translating(() => person.findMany({ where, select: { email: true }, orderBy: { email: 'asc' } }))
    return rows.map(({ email }) => email)
  },
  async signedIn(id, lastSignInAt) {
    await translating(() => person.updateMany({ where: { id }, data: { lastSignInAt } }))
  },
  async endSessions(id, sessionsFrom) {
    await translating(() => person.updateMany({ where: { id }, data: { sessionsFrom } }))
  },
})

const howTheyProveIt = ({ person }: PrismaClient): Pick<PersonStore, Proof> => ({
  async credentials(id) {
    const row = await translating(() =>
      person.findUnique({ where: { id }, select: { passwordHash: true, totpSecret: true } }),
    )
    if (!row) return null
    return { passwordHash: row.passwordHash, ...(row.totpSecret && { sealedTotp: row.totpSecret }) }
  },
  async setPassword(id, passwordHash) {
    await translating(() => person.updateMany({ where: { id }, data: { passwordHash } }))
  },
  async setTotp(id, totpSecret) {
    const data = { totpSecret, totpConfirmedAt: null, totpLastCounter: null }
    await translating(() => person.updateMany({ where: { id }, data }))
  },
  async confirmTotp(id, totpConfirmedAt) {
    await translating(() => person.updateMany({ where: { id }, data: { totpConfirmedAt } }))
  },
  async useTotpCounter(id, counter) {
    const unused = { id, OR: [{ totpLastCounter: null }, { totpLastCounter: { lt: counter } }] }
    const { count } = await translating(() => person.updateMany({ where: unused, data: { totpLastCounter: counter } }))
    return count === 1
  },
})
