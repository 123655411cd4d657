import type { PrismaClient } from '../../../prisma/generated/client.js'
import type { SignInStore } from '../../../src/domain/people/sign-in.js'
import { translating } from '../errors.js'

const select = {
  id: true,
  personId: true,
  beganAt: true,
  activeAt: true,
  endedAt: true,
  device: true,
  newDevice: true,
} as const

export const createSignInStore = ({ signIn }: PrismaClient): SignInStore => ({
  async begin({ id, personId, at, device, browserHash }) {
    const earlier = (where: object) => translating(() => signIn.findFirst({ where: { personId, ...where }, select }))
    const [any, same] = await Promise.all([earlier({}), earlier({ browserHash })])
    const newDevice = any !== null && same === null
    const data = { id, personId, beganAt: at, activeAt: at, device, browserHash, newDevice }
    await translating(() => signIn.create({ data }))
  },
  isOpen: async id => (await translating(() => signIn.count({ where: { id, endedAt: null } }))) === 1,
  async noteActive(id, activeAt) {
    await translating(() => signIn.updateMany({ where: { id }, data: { activeAt } }))
  },
  recent: (personId, take) =>
    translating(() =>
      signIn.findMany({ where: { personId }, select, take, orderBy: [{ beganAt: 'desc' }, { id: 'desc' }] }),
    ),
  async end(personId, id, endedAt) {
    await translating(() => signIn.updateMany({ where: { id, personId, endedAt: null }, data: { endedAt } }))
  },
  async endOthers(personId, exceptId, endedAt) {
    const where = { personId, id: { not: exceptId }, endedAt: null }
    await translating(() => signIn.updateMany({ where, data: { endedAt } }))
  },
  async forgetOf(personId) {
    await translating(() => signIn.deleteMany({ where: { personId } }))
  },
  async forgetBefore(before) {
    await translating(() => signIn.deleteMany({ where: { beganAt: { lt: before } } }))
  },
})
