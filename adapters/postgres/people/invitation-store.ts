import type { PrismaClient, Invitation as Row } from '../../../prisma/generated/client.js'
import type { Invitation, InvitationStore } from '../../../src/domain/people/invitation.js'
import type { Role } from '../../../src/domain/people.js'
import { dateOfDay, dayOfDate } from '../date-column.js'
import { translating } from '../errors.js'

export const createInvitationStore = ({ invitation }: PrismaClient): InvitationStore => ({
  async save({ lastDay, ...given }, tokenHash) {
    const data = { ...given, lastDay: lastDay && dateOfDay(lastDay), tokenHash }
    const { count } = await translating(() => invitation.createMany({ data, skipDuplicates: true }))
    return count === 1 ? 'saved' : 'email-taken'
  },
  async list() {
    const rows = await translating(() => invitation.findMany({ orderBy: [{ invitedAt: 'desc' }, { id: 'asc' }] }))
    return rows.map(toInvitation)
  },
  async find(id) {
    const row = await translating(() => invitation.findUnique({ where: { id } }))
    return row && toInvitation(row)
  },
  async findByToken(tokenHash, at) {
    const row = await translating(() => invitation.findFirst({ where: { tokenHash, expiresAt: { gt: at } } }))
    return row && toInvitation(row)
  },
  async take(tokenHash, at) {
    const found = await translating(() => invitation.findFirst({ where: { tokenHash, expiresAt: { gt: at } } }))
    const { count } = await translating(() => invitation.deleteMany({ where: { tokenHash, expiresAt: { gt: at } } }))
    return found && count === 1 ? toInvitation(found) : null
  },
  async renew(id, tokenHash, expiresAt) {
    await translating(() => invitation.updateMany({ where: { id }, data: { tokenHash, expiresAt } }))
  },
  async remove(id) {
    await translating(() => invitation.deleteMany({ where: { id } }))
  },
})

// ---------------------------------------------------------------------------------------------------------------------

const toInvitation = ({ tokenHash: _tokenHash, lastDay, roles, ...row }: Row): Invitation => ({
  ...row,
  roles: roles as Role[],
  lastDay: lastDay && dayOfDate(lastDay),
})
