import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { CodingRound, CodingStore } from '../../src/domain/agreement/coding-round.js'
import { aCoder, aRound, itemsFor } from '../support/a-coding-round.js'

const at = new Date('2026-11-22T11:00:00.000Z')

/**
 * What every store of coding rounds promises.
 * @param someRecords makes so many records and gives their ids
 */
export const describeCodingStore = (
  name: string,
  open: () => CodingStore,
  someRecords: (count: number) => Promise<string[]>,
): void => {
  const [ann, bea] = [randomUUID(), randomUUID()]
  const begun = async (overrides: Partial<CodingRound> = {}) => {
    const store = open()
    const coders = [aCoder({ id: ann }), aCoder({ id: bea })]
    const round = aRound({ coders, items: itemsFor(await someRecords(3), ['transport']), ...overrides })
    await store.create(round)
    const say = (number: number, coderId: string, ...codes: string[]) =>
      store.save(round.id, { number, coderId, codes }, at)
    return { store, round, say }
  }

  describe(`${name}: coding rounds`, () => {
    it('keeps a round as it was set up', async () => {
      const { store, round } = await begun({ practice: true })
      expect(await store.find(round.id)).toEqual(round)
    })

    it('shows the newest round first', async () => {
      const { store, round: older } = await begun({ createdAt: '2027-01-01T10:00:00.000Z' })
      const { round: newer } = await begun({ createdAt: '2027-01-02T10:00:00.000Z' })
      const all = (await store.all()).map(({ id }) => id).filter(id => [older.id, newer.id].includes(id))
      expect(all).toEqual([newer.id, older.id])
    })

    it.each([randomUUID(), 'no-such-id'])('finds nothing by an id that it does not have: %s', async id => {
      expect(await open().find(id)).toBeNull()
      expect(await open().ofCoder(randomUUID(), ann)).toEqual([])
    })

    it('keeps what somebody says of an item, and what they say instead later', async () => {
      const { store, round, say } = await begun()
      expect(await say(2, ann, 'transport', 'school')).toBe(true)
      expect(await say(1, ann)).toBe(true)
      expect(await say(2, ann, 'health')).toBe(true)
      expect(await store.ofCoder(round.id, ann)).toEqual([
        { number: 1, coderId: ann, codes: [] },
        { number: 2, coderId: ann, codes: ['health'] },
      ])
      expect((await store.find(round.id))?.coders.map(({ coded }) => coded)).toEqual([2, 0])
    })

    it('refuses what is not somebody’s to code', async () => {
      const { store, round, say } = await begun()
      expect(await say(1, randomUUID(), 'transport')).toBe(false)
      expect(await say(4, ann, 'transport')).toBe(false)
      expect(await store.ofCoder(round.id, ann)).toEqual([])
    })
  })

  describe(`${name}: blindness`, () => {
    it('gives nobody what the others said before all have handed in', async () => {
      const { store, round, say } = await begun()
      await say(1, ann, 'transport')
      await say(1, bea, 'school')
      expect(await store.ofAll(round.id)).toBeNull()
      expect(await store.ofCoder(round.id, bea)).toEqual([{ number: 1, coderId: bea, codes: ['school'] }])
      await store.handIn(round.id, ann, at)
      expect(await store.ofAll(round.id)).toBeNull()
      await store.handIn(round.id, bea, at)
      expect(await store.ofAll(round.id)).toHaveLength(2)
    })

    it('lets nobody change what they said once they have handed in', async () => {
      const { store, round, say } = await begun()
      await say(1, ann, 'transport')
      await store.handIn(round.id, ann, at)
      expect(await say(1, ann, 'school')).toBe(false)
      expect(await say(2, ann, 'school')).toBe(false)
      expect(await store.ofCoder(round.id, ann)).toEqual([{ number: 1, coderId: ann, codes: ['transport'] }])
    })

    it('remembers the first time that somebody handed in', async () => {
      const { store, round } = await begun()
      await store.handIn(round.id, ann, at)
      await store.handIn(round.id, ann, new Date(at.getTime() + 1000))
      expect((await store.find(round.id))?.coders.map(({ handedInAt }) => handedInAt)).toEqual([at.toISOString(), null])
    })

    it('ends for all at once, with what each has', async () => {
      const { store, round, say } = await begun()
      await say(1, ann, 'transport')
      await store.handIn(round.id, bea, at)
      await store.end(round.id, new Date(at.getTime() + 1000))
      expect(await store.ofAll(round.id)).toEqual([{ number: 1, coderId: ann, codes: ['transport'] }])
      expect(await say(2, ann)).toBe(false)
      expect((await store.find(round.id))?.coders.map(({ handedInAt }) => handedInAt)).toEqual([
        '2026-11-22T11:00:01.000Z',
        at.toISOString(),
      ])
    })
  })

  describe(`${name}: taking a round away`, () => {
    it('takes one away that nobody has begun', async () => {
      const { store, round, say } = await begun()
      expect(await store.remove(round.id)).toBe(true)
      expect(await store.find(round.id)).toBeNull()
      expect(await say(1, ann, 'transport')).toBe(false)
      expect(await store.remove(round.id)).toBe(false)
    })

    it('keeps one in which somebody has said something, and what they said', async () => {
      const { store, round, say } = await begun()
      await say(1, bea)
      expect(await store.remove(round.id)).toBe(false)
      expect(await store.ofCoder(round.id, bea)).toHaveLength(1)
    })

    it('never loses what somebody says at the moment at which it is taken away', async () => {
      const { store, round, say } = await begun()
      const [saved, removed] = await Promise.all([say(1, ann, 'transport'), store.remove(round.id)])
      expect(saved).toBe(!removed)
      expect(await store.ofCoder(round.id, ann)).toHaveLength(saved ? 1 : 0)
    })
  })

  describe(`${name}: settling`, () => {
    it('keeps what was decided beside what each person said', async () => {
      const { store, round, say } = await begun()
      await say(1, ann, 'transport')
      await store.end(round.id, at)
      const settled = { codes: ['school'], by: bea, at: at.toISOString() }
      await store.settle(round.id, 1, settled)
      expect((await store.find(round.id))?.items.map(item => item.settled)).toEqual([settled, null, null])
      expect(await store.ofAll(round.id)).toEqual([{ number: 1, coderId: ann, codes: ['transport'] }])
    })
  })
}
