import { isOver } from '../../src/domain/people/term.js'
import {
  type Credentials,
  keepsTheDoor,
  type Member,
  type MemberChange,
  type Person,
  type PersonStore,
} from '../../src/domain/people.js'
import type { Clock } from '../../src/domain/ports.js'
import { fakeClock } from './fake-clock.js'

interface Kept extends Credentials {
  person: Person
  lastCounter: number
  joinedAt: Date
  lastSignInAt: Date | null
  endedAt: Date | null
  erased: boolean
  endTold: number | null
}

/** People kept in memory: the same promises as the real store. */
export const fakePeople = (clock: Clock = fakeClock()): PersonStore => {
  const kept = new Map<string, Kept>()
  const toPerson = ({ person, endedAt }: Kept): Person => ({
    ...person,
    disabled: person.disabled || endedAt !== null || isOver(person.lastDay, clock.now()),
  })
  const find = (id: string): Person | null => {
    const one = kept.get(id)
    return one ? toPerson(one) : null
  }
  const change = (id: string, what: (of: Kept) => Partial<Kept>): void => {
    const one = kept.get(id)
    if (one) kept.set(id, { ...one, ...what(one) })
  }
  const byEmail = (email: string) => everybody().find(person => person.email === email) ?? null
  const everybody = () => [...kept.values()].map(toPerson)
  return {
    count: async () => kept.size,
    names: async () =>
      new Map([...kept.values()].filter(({ erased }) => !erased).map(({ person }) => [person.id, person.name])),
    async create(person, passwordHash, joinedAt) {
      if (byEmail(person.email)) return 'email-taken'
      const unknown = { lastCounter: -1, lastSignInAt: null, endedAt: null, erased: false, endTold: null }
      kept.set(person.id, { person, passwordHash, joinedAt, ...unknown })
      return 'created'
    },
    find: async id => find(id),
    findByEmail: async email => byEmail(email),
    emailsOf: async roles =>
      everybody()
        .filter(person => !person.disabled && person.roles.some(role => roles.includes(role)))
        .map(({ email }) => email)
        .sort(),
    async credentials(id) {
      const one = kept.get(id)
      if (!one) return null
      return { passwordHash: one.passwordHash, ...(one.sealedTotp && { sealedTotp: one.sealedTotp }) }
    },
    setPassword: async (id, passwordHash) => change(id, () => ({ passwordHash })),
    setTotp: async (id, sealed) =>
      change(id, ({ person }) => ({
        sealedTotp: sealed ?? '',
        lastCounter: -1,
        person: { ...person, secondFactor: false },
      })),
    confirmTotp: async id => change(id, ({ person }) => ({ person: { ...person, secondFactor: true } })),
    async useTotpCounter(id, counter) {
      const unused = (kept.get(id)?.lastCounter ?? counter) < counter
      if (unused) change(id, () => ({ lastCounter: counter }))
      return unused
    },
    signedIn: async (id, lastSignInAt) => change(id, () => ({ lastSignInAt })),
    endSessions: async (id, before) => change(id, ({ person }) => ({ person: { ...person, sessionsFrom: before } })),
    ...members(kept, toPerson, change),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

type MemberPart = 'members' | 'member' | 'changeMember' | 'erase' | 'claimTelling' | 'releaseTelling'

const members = (
  kept: Map<string, Kept>,
  toPerson: (of: Kept) => Person,
  change: (id: string, what: (of: Kept) => Partial<Kept>) => void,
): Pick<PersonStore, MemberPart> => {
  const toMember = (one: Kept): Member => {
    const { joinedAt, lastSignInAt, endedAt, erased } = one
    return { ...toPerson(one), joinedAt, lastSignInAt, endedAt, erased }
  }
  const everybody = () => [...kept.values()].map(toMember)
  return {
    members: async () => everybody().sort((one, other) => one.name.localeCompare(other.name)),
    member: async id => everybody().find(member => member.id === id) ?? null,
    async changeMember(id, wanted) {
      const after = everybody().map(member => (member.id === id ? { ...member, ...wanted } : member))
      if (everybody().some(keepsTheDoor) && !after.some(keepsTheDoor)) return 'last-administrator'
      change(id, one => changed(one, wanted))
      return 'changed'
    },
    erase: async id =>
      change(id, ({ person, endedAt }) =>
        endedAt
          ? {
              person: { ...person, name: '', email: `erased:${id}`, secondFactor: false },
              passwordHash: '',
              sealedTotp: '',
              erased: true,
            }
          : {},
      ),
    async claimTelling(id, daysBefore) {
      const one = kept.get(id)
      if (!one || (one.endTold !== null && one.endTold <= daysBefore)) return false
      change(id, () => ({ endTold: daysBefore }))
      return true
    },
    releaseTelling: async id => change(id, () => ({ endTold: null })),
  }
}

const changed = (one: Kept, { roles, lastDay, endedAt }: MemberChange): Partial<Kept> => ({
  person: {
    ...one.person,
    ...(roles && { roles }),
    ...(lastDay !== undefined && { lastDay }),
  },
  ...(lastDay !== undefined && { endTold: null }),
  ...(endedAt !== undefined && { endedAt }),
})
