import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { SavedViewStore } from '../../src/domain/inbox/saved-view.js'
import { aSavedView } from '../support/builders.js'

/** What every store of saved views promises. */
export const describeSavedViewStore = (name: string, open: () => SavedViewStore): void => {
  describe(`${name}: saved views`, () => {
    it('keeps a view as it was given', async () => {
      const store = open()
      const view = aSavedView({ query: 'q=taxi+%22late+again%22&theme=transport-eligibility', position: 3 })
      await store.save(view)
      expect(await store.find(view.id)).toEqual(view)
    })

    it('replaces a view that is there already', async () => {
      const store = open()
      const view = aSavedView()
      await store.save(view)
      await store.save({ ...view, name: 'Another name', shared: true })
      expect(await store.find(view.id)).toEqual({ ...view, name: 'Another name', shared: true })
      expect(await store.visibleTo(view.ownerId)).toContainEqual({ ...view, name: 'Another name', shared: true })
    })

    it('shows people their own in their order, then what others share, and nothing else', async () => {
      const store = open()
      const [me, somebody] = [randomUUID(), randomUUID()]
      const theirs = aSavedView({ ownerId: somebody, shared: true, position: 0, name: 'Shared' })
      const hidden = aSavedView({ ownerId: somebody })
      const second = aSavedView({ ownerId: me, position: 2, name: 'a' })
      const first = aSavedView({ ownerId: me, position: 1, name: 'c' })
      const alsoFirst = aSavedView({ ownerId: me, position: 1, name: 'b' })
      for (const view of [theirs, hidden, second, first, alsoFirst]) await store.save(view)
      const ours = new Set<string>([me, somebody])
      const seen = (await store.visibleTo(me)).filter(({ ownerId }) => ours.has(ownerId))
      expect(seen).toEqual([alsoFirst, first, second, theirs])
    })

    it('removes a view, and does not mind one that is gone', async () => {
      const store = open()
      const view = aSavedView()
      await store.save(view)
      await store.remove(view.id)
      await store.remove(view.id)
      expect(await store.find(view.id)).toBeNull()
    })

    it('finds nothing by an id that it does not have, or that is none', async () => {
      expect(await open().find(randomUUID())).toBeNull()
      expect(await open().find('no-such-id')).toBeNull()
    })
  })
}
