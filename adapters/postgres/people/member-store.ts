import type { Prisma, PrismaClient } from '../../../prisma/generated/client.js'
import { keepsTheDoor, type Member, type MemberChange, type PersonStore } from '../../../src/domain/people.js'
import { dateOfDay } from '../date-column.js'
import { translating } from '../errors.js'
import { selectPerson, toPerson } from './person-row.js'

type MemberPart = 'members' | 'member' | 'changeMember' | 'erase' | 'claimTelling' | 'releaseTelling'

/** What administrators do about people. */
export const createMemberStore = (client: PrismaClient, clock: { now(): Date }): Pick<PersonStore, MemberPart> => ({
  async members() {
    const rows = await translating(() => client.person.findMany({ select, orderBy: [{ name: 'asc' }, { id: 'asc' }] }))
    return rows.map(row => toMember(row, clock.now()))
  },
  async member(id) {
    const row = await translating(() => client.person.findUnique({ where: { id }, select }))
    return row && toMember(row, clock.now())
  },
  changeMember: (id, change) => translating(() => changeGuarded(client, clock, id, change)),
  async erase(id, erasedAt) {
    const nobody = { name: '', email: `erased:${id}`, passwordHash: '', totpSecret: null, totpConfirmedAt: null }
    const where = { id, disabledAt: { not: null } }
    await translating(() => client.person.updateMany({ where, data: { ...nobody, erasedAt } }))
  },
  async claimTelling(id, endTold) {
    const where = { id, OR: [{ endTold: null }, { endTold: { gt: endTold } }] }
    return (await translating(() => client.person.updateMany({ where, data: { endTold } }))).count === 1
  },
  async releaseTelling(id) {
    await translating(() => client.person.updateMany({ where: { id }, data: { endTold: null } }))
  },
})

// ---------------------------------------------------------------------------------------------------------------------

const select = {
  ...selectPerson,
  createdAt: true,
  lastSignInAt: true,
  erasedAt: true,
} as const satisfies Prisma.PersonSelect

type Row = Prisma.PersonGetPayload<{ select: typeof select }>

const toMember = (row: Row, now: Date): Member => ({
  ...toPerson(row, now),
  joinedAt: row.createdAt,
  lastSignInAt: row.lastSignInAt,
  endedAt: row.disabledAt,
  erased: row.erasedAt !== null,
})

/** One change at a time, so that two administrators who end each other's access do not both succeed. */
const changeGuarded = (
  client: PrismaClient,
  clock: { now(): Date },
  id: string,
  change: MemberChange,
): Promise<'changed' | 'last-administrator'> =>
  client.$transaction(async transaction => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('earshot:administrators'))`
    const rows = await transaction.person.findMany({
      where: { OR: [{ id }, { roles: { has: 'administrator' } }] },
      select,
    })
    const members = rows.map(row => toMember(row, clock.now()))
    const after = members.map(member => (member.id === id ? { ...member, ...change } : member))
    if (members.some(keepsTheDoor) && !after.some(keepsTheDoor)) return 'last-administrator'
    await transaction.person.updateMany({ where: { id }, data: columnsOf(change) })
    return 'changed'
  })

/** With another last day people are told anew. */
const columnsOf = ({ roles, lastDay, endedAt }: MemberChange): Prisma.PersonUpdateManyMutationInput => ({
  ...(roles && { roles }),
  ...(lastDay !== undefined && { lastDay: lastDay === null ? null : dateOfDay(lastDay), endTold: null }),
  ...(endedAt !== undefined && { disabledAt: endedAt }),
})
