import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { SignInStore } from '../../src/domain/people/sign-in.js'

const morning = new Date('2026-11-21T10:00:00.000Z')
const noon = new Date('2026-11-21T12:00:00.000Z')

/**
 * What every store of sign-ins promises.
 * @param aPersonId id of somebody who is there
 */
export const describeSignInStore = (name: string, open: () => SignInStore, aPersonId: () => Promise<string>): void => {
  const begun = async (personId: string, about: { at?: Date; browserHash?: string } = {}) => {
    const [store, id] = [open(), randomUUID()]
    await store.begin({ id, personId, at: morning, device: 'Chrome on Windows', browserHash: 'one', ...about })
    return { store, id }
  }
  /** Two sign-ins of one person in the same store. */
  const begunTwice = async (browserHash: string) => {
    const personId = await aPersonId()
    const { store, id: first } = await begun(personId)
    const second = randomUUID()
    await store.begin({ id: second, personId, at: noon, device: 'Safari on an iPhone', browserHash })
    return { store, personId, first, second }
  }

  describe(`${name}: sign-ins`, () => {
    it('are open until they are ended', async () => {
      const personId = await aPersonId()
      const { store, id } = await begun(personId)
      expect(await store.isOpen(id)).toBe(true)
      await store.end(personId, id, noon)
      expect(await store.isOpen(id)).toBe(false)
      expect(await store.recent(personId, 10)).toMatchObject([{ id, endedAt: noon }])
    })

    it('are not open when nobody began them', async () => {
      expect(await open().isOpen(randomUUID())).toBe(false)
    })

    it('are ended by nobody but the person themself', async () => {
      const { store, id } = await begun(await aPersonId())
      await store.end(await aPersonId(), id, noon)
      expect(await store.isOpen(id)).toBe(true)
    })

    it('are listed newest first, with where and when they were last used', async () => {
      const { store, personId, first, second } = await begunTwice('two')
      await store.noteActive(first, noon)
      expect(await store.recent(personId, 10)).toEqual([
        {
          id: second,
          personId,
          beganAt: noon,
          activeAt: noon,
          endedAt: null,
          device: 'Safari on an iPhone',
          newDevice: true,
        },
        {
          id: first,
          personId,
          beganAt: morning,
          activeAt: noon,
          endedAt: null,
          device: 'Chrome on Windows',
          newDevice: false,
        },
      ])
      expect(await store.recent(personId, 1)).toHaveLength(1)
    })

    it('know a browser that was used before', async () => {
      const { store, personId } = await begunTwice('one')
      expect((await store.recent(personId, 10)).map(({ newDevice }) => newDevice)).toEqual([false, false])
    })

    it('can all be ended but one', async () => {
      const { store, personId, first, second } = await begunTwice('two')
      await store.endOthers(personId, second, noon)
      expect([await store.isOpen(first), await store.isOpen(second)]).toEqual([false, true])
    })

    it('are forgotten for one person alone', async () => {
      const { store, personId } = await begunTwice('two')
      const [other, id] = [await aPersonId(), randomUUID()]
      await store.begin({ id, personId: other, at: noon, device: 'Firefox on Linux', browserHash: 'three' })
      await store.forgetOf(personId)
      expect(await store.recent(personId, 10)).toEqual([])
      expect(await store.isOpen(id)).toBe(true)
    })

    it('are forgotten when they are old', async () => {
      const { store, personId, second } = await begunTwice('two')
      await store.forgetBefore(noon)
      expect((await store.recent(personId, 10)).map(({ id }) => id)).toEqual([second])
    })
  })
}
