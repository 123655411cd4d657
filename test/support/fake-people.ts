import type { Credentials, Person, PersonStore } from '../../src/domain/people.js'

interface Kept extends Credentials {
  person: Person
  lastCounter: number
}

/** People kept in memory: the same promises as the real store. */
export const fakePeople = (): PersonStore => {
  const kept = new Map<string, Kept>()
  const change = (id: string, what: (of: Kept) => Partial<Kept>): void => {
    const one = kept.get(id)
    if (one) kept.set(id, { ...one, ...what(one) })
  }
  const byEmail = (email: string) => [...kept.values()].find(({ person }) => person.email === email)?.person ?? null
  return {
    count: async () => kept.size,
    names: async () => new Map([...kept.values()].map(({ person }) => [person.id, person.name])),
    async create(person, passwordHash) {
      if (byEmail(person.email)) return 'email-taken'
      kept.set(person.id, { person, passwordHash, lastCounter: -1 })
      return 'created'
    },
    find: async id => kept.get(id)?.person ?? null,
    findByEmail: async email => byEmail(email),
    emailsOf: async roles =>
      [...kept.values()]
        .filter(({ person }) => !person.disabled && person.roles.some(role => roles.includes(role)))
        .map(({ person }) => person.email)
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
    signedIn: async () => undefined,
    endSessions: async (id, before) => change(id, ({ person }) => ({ person: { ...person, sessionsFrom: before } })),
  }
}
