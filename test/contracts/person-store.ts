import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Person, PersonStore } from '../../src/domain/people.js'
import { aPerson } from '../support/builders.js'

const at = new Date('2026-11-21T10:00:00.000Z')
const later = new Date('2026-11-21T11:00:00.000Z')

/** What every store of people promises. */
export const describePersonStore = (name: string, open: () => PersonStore): void => {
  const added = async (): Promise<{ store: PersonStore; person: Person }> => {
    const store = open()
    const person = aPerson()
    await store.create(person, 'hash-1', at)
    return { store, person }
  }

  describe(`${name}: people`, () => {
    it('finds a person by id and by e-mail address', async () => {
      const { store, person } = await added()
      expect(await store.find(person.id)).toEqual(person)
      expect(await store.findByEmail(person.email)).toEqual(person)
    })

    it('answers null for somebody it does not know', async () => {
      const store = open()
      expect(await store.find(randomUUID())).toBeNull()
      expect(await store.findByEmail('nobody@example.org')).toBeNull()
      expect(await store.credentials(randomUUID())).toBeNull()
    })

    it('counts and names the people it was given', async () => {
      const { store, person } = await added()
      const before = await store.count()
      await store.create(aPerson(), 'hash', at)
      expect(await store.count()).toBe(before + 1)
      expect((await store.names()).get(person.id)).toBe('Ann Lee')
    })

    it('knows the addresses of those with a role', async () => {
      const { store, person } = await added()
      const administrator = aPerson({ roles: ['volunteer', 'administrator'] })
      await store.create(administrator, 'hash', at)
      const addresses = await store.emailsOf(['administrator', 'safeguarding-lead'])
      expect(addresses).toContain(administrator.email)
      expect(addresses).not.toContain(person.email)
      expect(await store.emailsOf(['reviewer'])).toContain(person.email)
    })

    it('refuses a second person with the same e-mail address and keeps the first', async () => {
      const { store, person } = await added()
      expect(await store.create({ ...aPerson(), email: person.email }, 'hash-2', at)).toBe('email-taken')
      expect(await store.findByEmail(person.email)).toEqual(person)
    })

    it('keeps the password hash apart from the person', async () => {
      const { store, person } = await added()
      expect(await store.credentials(person.id)).toEqual({ passwordHash: 'hash-1' })
      await store.setPassword(person.id, 'hash-2')
      expect(await store.credentials(person.id)).toEqual({ passwordHash: 'hash-2' })
    })

    it('remembers when the sessions of a person were ended', async () => {
      const { store, person } = await added()
      await store.endSessions(person.id, later)
      expect(await store.find(person.id)).toEqual({ ...person, sessionsFrom: later })
    })

    it('notes a sign-in without changing who the person is', async () => {
      const { store, person } = await added()
      await store.signedIn(person.id, later)
      expect(await store.find(person.id)).toEqual(person)
    })
  })

  describe(`${name}: second factors`, () => {
    it('counts a second factor only once it was confirmed', async () => {
      const { store, person } = await added()
      await store.setTotp(person.id, 'sealed')
      expect(await store.credentials(person.id)).toEqual({ passwordHash: 'hash-1', sealedTotp: 'sealed' })
      expect(await store.find(person.id)).toMatchObject({ secondFactor: false })
      await store.confirmTotp(person.id, at)
      expect(await store.find(person.id)).toMatchObject({ secondFactor: true })
    })

    it('accepts each counter once and no older one, even for two callers at the same moment', async () => {
      const { store, person } = await added()
      await store.setTotp(person.id, 'sealed')
      const both = await Promise.all([store.useTotpCounter(person.id, 70), store.useTotpCounter(person.id, 70)])
      expect(both.filter(Boolean)).toHaveLength(1)
      expect(await store.useTotpCounter(person.id, 69)).toBe(false)
      expect(await store.useTotpCounter(person.id, 71)).toBe(true)
    })

    it('forgets everything about a second factor that is taken away', async () => {
      const { store, person } = await added()
      await store.setTotp(person.id, 'sealed')
      await store.confirmTotp(person.id, at)
      await store.useTotpCounter(person.id, 70)
      await store.setTotp(person.id, null)
      expect(await store.find(person.id)).toMatchObject({ secondFactor: false })
      expect(await store.credentials(person.id)).toEqual({ passwordHash: 'hash-1' })
      expect(await store.useTotpCounter(person.id, 5)).toBe(true)
    })
  })
}
