import { describe, expect, it } from 'vitest'
import type { LearningStore } from '../../src/domain/learning/corrections/learning-store.js'
import { aLearntRound } from '../support/a-learnt-round.js'

const SOMEBODY = '0190a000-0000-7000-8000-000000000001'
const at = new Date('2026-11-22T10:00:00.000Z')
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)

/** What every store of rounds of learning promises. `open` gives an empty one. */
export const describeLearningStore = (name: string, open: () => Promise<LearningStore>): void => {
  const claimed = async (store: LearningStore, when = at) => {
    const claim = await store.claim(when)
    if (!claim) throw new Error('nothing waits')
    return claim
  }
  const learn = async (store: LearningStore, when: Date, finished = aLearntRound()) => {
    await store.ask(null, when)
    await store.finish(await claimed(store, when), finished, when)
  }

  describe(`${name}: rounds of learning`, () => {
    it('there are none at first, and what came with Earshot reads', async () => {
      const store = await open()
      expect([await store.rounds(9), await store.choices(9), await store.inUse(), await store.claim(at)]).toEqual([
        [],
        [],
        null,
        null,
      ])
    })

    it('wait one at a time, whoever asks', async () => {
      const store = await open()
      const asked = await Promise.all([store.ask(SOMEBODY, at), store.ask(null, at)])
      expect(asked.sort()).toEqual([false, true])
      expect(await store.rounds(9)).toMatchObject([{ number: 1, state: 'waiting', progress: 0, overAt: null }])
    })

    it('are taken on by one worker', async () => {
      const store = await open()
      await store.ask(null, at)
      const claims = await Promise.all([store.claim(at), store.claim(at)])
      expect(claims.filter(claim => claim !== null)).toHaveLength(1)
      expect(await store.ask(null, at)).toBe(false)
    })

    it('tell how far they are, and are left alone while they do', async () => {
      const store = await open()
      await store.ask(null, at)
      const claim = await claimed(store)
      expect(await store.goesOn(claim, 0.5, later(3))).toBe(true)
      expect(await store.rounds(9)).toMatchObject([{ state: 'learning', progress: 0.5 }])
      expect(await store.claim(later(4))).toBeNull()
    })

    it('are taken over from a worker that is not heard of, who can do nothing with them any more', async () => {
      const store = await open()
      await store.ask(null, at)
      const first = await claimed(store)
      const second = await claimed(store, later(3))
      expect(await store.goesOn(first, 0.9, later(3))).toBe(false)
      expect(await store.finish(first, aLearntRound(), later(3))).toBe(false)
      expect(await store.inUse()).toBeNull()
      expect(await store.finish(second, aLearntRound(), later(4))).toBe(true)
      expect(await store.inUse()).toBe(1)
    })

    it('fail after three workers that were not heard of again', async () => {
      const store = await open()
      await store.ask(null, at)
      for (const minutes of [0, 3, 6]) await claimed(store, later(minutes))
      expect(await store.claim(later(9))).toBeNull()
      expect(await store.rounds(9)).toMatchObject([{ state: 'failed', overAt: later(9).toISOString() }])
      expect(await store.ask(null, later(9))).toBe(true)
    })

    it('that were given back wait again, however often', async () => {
      const store = await open()
      await store.ask(null, at)
      for (let times = 0; times < 5; times += 1) await store.giveBack(await claimed(store))
      expect(await store.rounds(9)).toMatchObject([{ state: 'waiting' }])
    })

    it('that failed change nothing of what reads', async () => {
      const store = await open()
      await store.ask(SOMEBODY, at)
      await store.fail(await claimed(store), later(1))
      expect(await store.rounds(9)).toMatchObject([{ state: 'failed', askedBy: SOMEBODY, kept: false }])
      expect(await store.inUse()).toBeNull()
    })

    it('keep what was learnt with how it went, and it reads from then on', async () => {
      const store = await open()
      const finished = aLearntRound()
      await learn(store, at, finished)
      expect(await store.rounds(9)).toMatchObject([
        {
          state: 'done',
          progress: 1,
          frameVersion: '1.0',
          outcome: finished.outcome,
          kept: true,
          overAt: at.toISOString(),
        },
      ])
      expect(await store.model(1)).toEqual(finished.model)
      expect(await store.choices(9)).toEqual([{ number: 1, by: null, at: at.toISOString() }])
    })

    it('that came out worse are noted, and not kept', async () => {
      const store = await open()
      await learn(store, at, aLearntRound({ verdict: 'worse' }))
      expect(await store.rounds(9)).toMatchObject([{ state: 'done', kept: false, outcome: { verdict: 'worse' } }])
      expect([await store.inUse(), await store.model(1)]).toEqual([null, null])
    })

    it('can be gone back to, and to what came with Earshot', async () => {
      const store = await open()
      await learn(store, at)
      await learn(store, later(1))
      expect(await store.inUse()).toBe(2)
      expect(await store.use(1, SOMEBODY, later(2))).toBe(true)
      expect(await store.inUse()).toBe(1)
      expect(await store.use(null, SOMEBODY, later(3))).toBe(true)
      expect(await store.inUse()).toBeNull()
      expect((await store.choices(2)).map(({ number, by }) => [number, by])).toEqual([
        [null, SOMEBODY],
        [1, SOMEBODY],
      ])
    })

    it('of long ago are not kept, and cannot be gone back to', async () => {
      const store = await open()
      for (let minutes = 0; minutes < 7; minutes += 1) await learn(store, later(minutes))
      expect((await store.rounds(9)).filter(({ kept }) => kept).map(({ number }) => number)).toEqual([7, 6, 5, 4, 3])
      expect(await store.use(1, SOMEBODY, later(9))).toBe(false)
      expect(await store.use(99, SOMEBODY, later(9))).toBe(false)
      expect(await store.inUse()).toBe(7)
    })
  })
}
