import { randomUUID } from 'node:crypto'
import type { SessionData, Store } from 'express-session'
import { describe, expect, it } from 'vitest'

const cookie = { originalMaxAge: null, path: '/', httpOnly: true }

const aSession = (): SessionData => ({ cookie, signedIn: { personId: 'ann', at: 1, activeAt: 2 } })

/** What signing in needs of whatever keeps the sessions. */
export const describeSessionStore = (name: string, open: () => Store): void => {
  const put = (store: Store, id: string, data: SessionData) =>
    new Promise<void>((resolve, reject) => {
      store.set(id, data, error => (error ? reject(error) : resolve()))
    })
  const get = (store: Store, id: string) =>
    new Promise<SessionData | null | undefined>((resolve, reject) => {
      store.get(id, (error, data) => (error ? reject(error) : resolve(data)))
    })
  const end = (store: Store, id: string) =>
    new Promise<void>((resolve, reject) => {
      store.destroy(id, error => (error ? reject(error) : resolve()))
    })

  describe(`${name}: sessions`, () => {
    it('are found again with what they hold', async () => {
      const [store, id] = [open(), randomUUID()]
      await put(store, id, aSession())
      expect((await get(store, id))?.signedIn).toEqual({ personId: 'ann', at: 1, activeAt: 2 })
    })

    it('hold the newest data', async () => {
      const [store, id] = [open(), randomUUID()]
      await put(store, id, aSession())
      await put(store, id, { cookie })
      expect((await get(store, id))?.signedIn).toBeUndefined()
    })

    it('are gone once they are ended', async () => {
      const [store, id] = [open(), randomUUID()]
      await put(store, id, aSession())
      await end(store, id)
      expect(await get(store, id)).toBeFalsy()
    })

    it('are not found under another id', async () => {
      expect(await get(open(), randomUUID())).toBeFalsy()
    })

    it('are gone after their time', async () => {
      const [store, id] = [open(), randomUUID()]
      await put(store, id, { ...aSession(), cookie: { ...cookie, expires: new Date(Date.now() - 1000) } })
      expect(await get(store, id)).toBeFalsy()
    })
  })
}
