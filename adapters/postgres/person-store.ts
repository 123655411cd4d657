import type { Prisma, PrismaClient } from '../../prisma/generated/client.js'
import type { Person, PersonStore, Role } from '../../src/domain/people.js'
import { translating } from './errors.js'

const select = {
  id: true,
  email: true,
  name: true,
  roles: true,
  totpConfirmedAt: true,
  disabledAt: true,
  sessionsFrom: true,
} as const satisfies Prisma.PersonSelect

export const createPersonStore = (client: PrismaClient): PersonStore => ({
  ...whoTheyAre(client),
  ...howTheyProveIt(client),
})

// ---------------------------------------------------------------------------------------------------------------------

type Proof = 'credentials' | 'setPassword' | 'setTotp' | 'confirmTotp' | 'useTotpCounter'

const whoTheyAre = ({ person }: PrismaClient): Omit<PersonStore, Proof> => ({
  count: () => translating(() => person.count()),
  async names() {
    const rows = await translating(() => person.findMany({ select: { id: true, name: true } }))
    return new Map(rows.map(row => [row.id, row.name]))
  },
  async create({ id, email, name, roles }, passwordHash, at) {
    const data = { id, email, name, roles, passwordHash, createdAt: at }
    const { count } = await translating(() => person.createMany({ data, skipDuplicates: true }))
    return count === 1 ? 'created' : 'email-taken'
  },
  async find(id) {
    const row = await translating(() => person.findUnique({ where: { id }, select }))
    return row && toPerson(row)
  },
  async findByEmail(email) {
    const row = await translating(() => person.findUnique({ where: { email }, select }))
    return row && toPerson(row)
  },
  async emailsOf(roles) {
    const where = { roles: { hasSome: [...roles] }, disabledAt: null }
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

type Row = Prisma.PersonGetPayload<{ select: typeof select }>

const toPerson = ({ id, email, name, roles, totpConfirmedAt, disabledAt, sessionsFrom }: Row): Person => ({
  id,
  email,
  name,
  roles: roles as Role[],
  secondFactor: totpConfirmedAt !== null,
  disabled: disabledAt !== null,
  sessionsFrom,
})
