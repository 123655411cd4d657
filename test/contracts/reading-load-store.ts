import { beforeEach, describe, expect, it } from 'vitest'
import { type ItemRead, NO_LIMIT } from '../../src/domain/reading-load/reading-load.js'
import type { ReadingLoadStore } from '../../src/domain/reading-load/reading-load-store.js'

interface World {
  store: ReadingLoadStore
  /** Ids of two people who are there. */
  ann: string
  bo: string
  /** Ids of two records that are there. */
  one: string
  two: string
}

const at = (time: string): Date => new Date(`2026-11-21T${time}:00.000Z`)

/** What every store of the shared reading load promises. @param open an empty one, with people and records around it */
export const describeReadingLoadStore = (name: string, open: () => Promise<World>): void => {
  describe(`${name}: who opened what is hard to read`, () => {
    let world: World
    const read = (experienceId: string, personId: string, time: string): ItemRead => ({
      experienceId,
      personId,
      at: at(time),
    })

    beforeEach(async () => {
      world = await open()
    })

    it('is known by person, record and moment', async () => {
      const { store, ann, bo, one, two } = world
      await store.opened(read(one, ann, '10:00'))
      expect(await store.hasOpened(one, ann, at('09:59'))).toBe(true)
      expect(await store.hasOpened(one, ann, at('10:00'))).toBe(false)
      expect(await store.hasOpened(two, ann, at('09:59'))).toBe(false)
      expect(await store.hasOpened(one, bo, at('09:59'))).toBe(false)
    })

    it('is counted since a moment, for all or for one', async () => {
      const { store, ann, bo, one, two } = world
      await store.opened(read(one, ann, '09:00'))
      await store.opened(read(two, ann, '10:00'))
      await store.opened(read(two, bo, '11:00'))
      expect(await store.openedSince(at('10:00'))).toHaveLength(2)
      expect(await store.openedSince(at('10:00'), ann)).toEqual([read(two, ann, '10:00')])
    })

    it('is forgotten when nobody looks back so far', async () => {
      const { store, ann, one, two } = world
      await store.opened(read(one, ann, '09:00'))
      await store.opened(read(two, ann, '10:00'))
      await store.forgetBefore(at('10:00'))
      expect(await store.openedSince(new Date(0))).toEqual([read(two, ann, '10:00')])
    })

    it('has each person’s own limit, and none until they set one', async () => {
      const { store, ann, bo } = world
      expect(await store.limitOf(ann)).toEqual(NO_LIMIT)
      await store.setLimit(ann, { aDay: 3, aWeek: null })
      await store.setLimit(ann, { aDay: null, aWeek: 0 })
      expect(await store.limitOf(ann)).toEqual({ aDay: null, aWeek: 0 })
      expect(await store.limitOf(bo)).toEqual(NO_LIMIT)
      expect(await store.limits()).toEqual(new Map([[ann, { aDay: null, aWeek: 0 }]]))
    })
  })
}
