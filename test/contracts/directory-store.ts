import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DirectoryStore } from '../../src/domain/directory/directory.js'
import { aPlace } from '../support/builders.js'

/** What every store of the directory promises. */
export const describeDirectoryStore = (name: string, open: () => DirectoryStore): void => {
  let store: DirectoryStore
  beforeEach(async () => {
    store = open()
    for (const { id } of await store.all()) await store.delete(id)
  })

  describe(`${name}: the directory of help`, () => {
    it('keeps a place as it was given, with everything that may be left out', async () => {
      const full = aPlace({
        phone: '07700 900123',
        email: 'help@elmshire.example',
        website: 'https://elmshire.example',
        hours: 'Weekdays, 9 to 5',
        areas: ['north'],
        themes: ['transport'],
      })
      const spare = aPlace({ position: 2 })
      await store.save(full)
      await store.save(spare)
      expect(await store.find(full.id)).toEqual(full)
      expect(await store.find(spare.id)).toEqual(spare)
    })

    it('changes a place that is there already, and forgets what was taken out', async () => {
      const place = aPlace({ phone: '07700 900123' })
      await store.save(place)
      const { phone: _, ...without } = { ...place, name: 'Another name' }
      await store.save(without)
      expect(await store.all()).toEqual([without])
    })

    it('lists places in the order of the forum', async () => {
      const [last, first] = [aPlace({ position: 20, name: 'a' }), aPlace({ position: 3, name: 'b' })]
      await store.save(last)
      await store.save(first)
      expect((await store.all()).map(({ name }) => name)).toEqual(['b', 'a'])
    })

    it('shows parents only what is published', async () => {
      const [shown, hidden] = [aPlace(), aPlace({ published: false })]
      await store.save(shown)
      await store.save(hidden)
      expect(await store.published()).toEqual([shown])
      expect(await store.all()).toHaveLength(2)
    })

    it('deletes a place, and does not mind one that is gone', async () => {
      const place = aPlace()
      await store.save(place)
      await store.delete(place.id)
      await store.delete(place.id)
      expect(await store.find(place.id)).toBeNull()
    })

    it('finds nothing by an id that it does not have, or that is none', async () => {
      expect(await store.find(randomUUID())).toBeNull()
      expect(await store.find('no-such-id')).toBeNull()
    })
  })
}
