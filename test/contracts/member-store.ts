import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { keepsTheDoor, type Person, type PersonStore } from '../../src/domain/people.js'
import { aPerson } from '../support/builders.js'

const at = new Date('2026-11-21T10:00:00.000Z')
const today = '2026-11-21'
const yesterday = '2026-11-20'

/**
 * What every store of people promises to administrators.
 * @param open a store whose clock stands at ten o'clock on 21 November 2026
 */
export const describeMemberStore = (name: string, open: () => PersonStore): void => {
  const added = async (about: Partial<Person> = {}): Promise<{ store: PersonStore; person: Person }> => {
    const store = open()
    const person = aPerson(about)
    await store.create(person, 'hash-1', at)
    return { store, person }
  }

  /** A store in which nobody but this administrator keeps the door. */
  const withOneKeeper = async () => {
    const all = await added({ roles: ['administrator', 'reviewer'] })
    const others = (await all.store.members()).filter(member => keepsTheDoor(member) && member.id !== all.person.id)
    for (const { id } of others) await all.store.changeMember(id, { endedAt: at })
    return all
  }

  describe(`${name}: what administrators see`, () => {
    it('lists everybody with when they joined and last signed in', async () => {
      const { store, person } = await added({ name: 'Zoe Young', lastDay: '2027-05-31' })
      await store.signedIn(person.id, at)
      const member = { ...person, joinedAt: at, lastSignInAt: at, endedAt: null, erased: false }
      expect(await store.member(person.id)).toEqual(member)
      expect(await store.members()).toContainEqual(member)
    })

    it('knows nobody by an id that it never gave', async () => {
      expect(await open().member(randomUUID())).toBeNull()
    })
  })

  describe(`${name}: terms`, () => {
    it('lasts to the end of the last day', async () => {
      const { store, person } = await added({ lastDay: today })
      expect(await store.find(person.id)).toMatchObject({ disabled: false, lastDay: today })
      expect(await store.emailsOf(['reviewer'])).toContain(person.email)
    })

    it('is over on the day after, for signing in and for e-mail', async () => {
      const { store, person } = await added({ lastDay: yesterday })
      expect(await store.find(person.id)).toMatchObject({ disabled: true })
      expect(await store.findByEmail(person.email)).toMatchObject({ disabled: true })
      expect(await store.emailsOf(['reviewer'])).not.toContain(person.email)
    })

    it('opens again when it is extended', async () => {
      const { store, person } = await added({ lastDay: yesterday })
      await store.changeMember(person.id, { lastDay: '2027-05-31' })
      expect(await store.find(person.id)).toMatchObject({ disabled: false, lastDay: '2027-05-31' })
      await store.changeMember(person.id, { lastDay: null })
      expect(await store.find(person.id)).toMatchObject({ lastDay: null })
    })

    it('lets one caller tell of its end, once for each number of days', async () => {
      const { store, person } = await added({ lastDay: today })
      const both = await Promise.all([store.claimTelling(person.id, 30), store.claimTelling(person.id, 30)])
      expect(both.filter(Boolean)).toHaveLength(1)
      expect(await store.claimTelling(person.id, 7)).toBe(true)
      expect(await store.claimTelling(person.id, 30)).toBe(false)
    })

    it('is told anew when telling went wrong or the day was changed', async () => {
      const { store, person } = await added({ lastDay: today })
      await store.claimTelling(person.id, 7)
      await store.releaseTelling(person.id)
      expect(await store.claimTelling(person.id, 7)).toBe(true)
      await store.changeMember(person.id, { lastDay: '2027-05-31' })
      expect(await store.claimTelling(person.id, 30)).toBe(true)
    })
  })

  describe(`${name}: changing what somebody may do`, () => {
    it('changes roles and nothing else', async () => {
      const { store, person } = await added({ lastDay: '2027-05-31' })
      expect(await store.changeMember(person.id, { roles: ['volunteer', 'safeguarding-lead'] })).toBe('changed')
      expect(await store.find(person.id)).toEqual({ ...person, roles: ['volunteer', 'safeguarding-lead'] })
    })

    it('ends an access and gives it back', async () => {
      const { store, person } = await added()
      await store.changeMember(person.id, { endedAt: at })
      expect(await store.member(person.id)).toMatchObject({ disabled: true, endedAt: at })
      await store.changeMember(person.id, { endedAt: null })
      expect(await store.member(person.id)).toMatchObject({ disabled: false, endedAt: null })
    })

    it.each([
      ['the role', { roles: ['reviewer' as const] }],
      ['the access', { endedAt: at }],
      ['the endless access', { lastDay: '2027-05-31' }],
    ])('never takes %s from the last administrator whose access has no end', async (_what, change) => {
      const { store, person } = await withOneKeeper()
      await store.create(aPerson({ roles: ['administrator'], lastDay: '2027-05-31' }), 'hash', at)
      const before = await store.member(person.id)
      expect(await store.changeMember(person.id, change)).toBe('last-administrator')
      expect(await store.member(person.id)).toEqual(before)
    })

    it('lets one of two administrators go, even when both are asked for at the same moment', async () => {
      const { store, person } = await withOneKeeper()
      const second = aPerson({ roles: ['administrator'] })
      await store.create(second, 'hash', at)
      const ended = [person.id, second.id].map(id => store.changeMember(id, { endedAt: at }))
      expect((await Promise.all(ended)).sort()).toEqual(['changed', 'last-administrator'])
    })
  })

  describe(`${name}: taking a name away`, () => {
    it('leaves the id and nothing that says who it was', async () => {
      const { store, person } = await added()
      await store.setTotp(person.id, 'sealed')
      await store.confirmTotp(person.id, at)
      await store.changeMember(person.id, { endedAt: at })
      await store.erase(person.id, at)
      expect(await store.member(person.id)).toMatchObject({
        name: '',
        erased: true,
        secondFactor: false,
        disabled: true,
      })
      expect((await store.names()).has(person.id)).toBe(false)
      expect(await store.findByEmail(person.email)).toBeNull()
      expect(await store.credentials(person.id)).toEqual({ passwordHash: '' })
    })

    it('is refused while the person still has access', async () => {
      const { store, person } = await added()
      await store.erase(person.id, at)
      expect(await store.find(person.id)).toEqual(person)
    })
  })
}
