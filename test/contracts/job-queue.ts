import { v7 } from 'uuid'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { JobListener, JobQueue, RunningWorker } from '../../src/domain/ports.js'

export interface OpenedQueue {
  queue: JobQueue
  listener: JobListener
}

const POLICY = { attempts: 3, backoff: 10, concurrency: 1 }
const patience = { timeout: 15_000, interval: 50 }

/** What every engine of the queue promises. `open` gives an empty queue and who listens to it. */
export const describeJobQueue = (name: string, open: () => Promise<OpenedQueue>): void => {
  describe(`${name}: jobs`, () => {
    const workers: RunningWorker[] = []
    const queues: JobQueue[] = []

    afterEach(async () => {
      await Promise.all(workers.splice(0).map(worker => worker.close()))
      await Promise.all(queues.splice(0).map(queue => queue.close()))
    })

    const opened = async () => {
      const engine = await open()
      queues.push(engine.queue)
      const listen = (process: (id: string, attempt: number) => Promise<void>) => {
        const run = (payload: unknown, attempt: number) =>
          process((payload as { experienceId: string }).experienceId, attempt)
        workers.push(engine.listener.listen('understand', POLICY, run))
      }
      const add = (...ids: string[]) =>
        engine.queue.add(ids.map(experienceId => ({ name: 'understand', payload: { experienceId } })))
      const waiting = async () => (await engine.queue.states()).find(state => state.name === 'understand')
      return { ...engine, listen, add, waiting }
    }

    it('a job that was added is worked on, with the ids it was given', async () => {
      const { add, listen } = await opened()
      const seen: string[] = []
      listen(async id => void seen.push(id))
      const ids = [v7(), v7(), v7()]
      await add(...ids)
      await vi.waitFor(() => expect(seen.toSorted()).toEqual(ids.toSorted()), patience)
    })

    it('adding a job that waits changes nothing', async () => {
      const { add, waiting } = await opened()
      const id = v7()
      await add(id)
      await add(id)
      await add(id, v7())
      expect(await waiting()).toMatchObject({ waiting: 2 })
    })

    it('a job that has ended runs again when it is added again', async () => {
      const { add, listen } = await opened()
      const seen: string[] = []
      listen(async id => void seen.push(id))
      const id = v7()
      await add(id)
      await vi.waitFor(() => expect(seen).toHaveLength(1), patience)
      await vi.waitFor(async () => {
        await add(id)
        expect(seen.length).toBeGreaterThan(1)
      }, patience)
    })

    it('a job that failed for good runs again when it is added again', async () => {
      const { add, listen } = await opened()
      let tries = 0
      listen(async () => {
        tries++
        throw new Error('no')
      })
      const id = v7()
      await add(id)
      await vi.waitFor(() => expect(tries).toBe(POLICY.attempts), patience)
      await vi.waitFor(async () => {
        await add(id)
        expect(tries).toBeGreaterThan(POLICY.attempts)
      }, patience)
    })

    it('a job that throws is tried again, and told which try it is', async () => {
      const { add, listen } = await opened()
      const attempts: number[] = []
      listen(async (_id, attempt) => {
        attempts.push(attempt)
        if (attempt < 3) throw new Error('not yet')
      })
      await add(v7())
      await vi.waitFor(() => expect(attempts).toEqual([1, 2, 3]), patience)
    })

    it('tells how many wait and how long the oldest has waited', async () => {
      const { add, waiting } = await opened()
      expect(await waiting()).toMatchObject({ waiting: 0, oldestSeconds: 0 })
      await add(v7())
      await new Promise(resolve => setTimeout(resolve, 300))
      await add(v7())
      const state = await waiting()
      expect(state?.waiting).toBe(2)
      expect(state?.oldestSeconds).toBeGreaterThan(0.2)
      expect(state?.oldestSeconds).toBeLessThan(30)
    })

    it('answers a ping', async () => {
      const { queue } = await opened()
      await expect(queue.ping()).resolves.toBeUndefined()
    })

    it('closing a worker waits for the job it is on', async () => {
      const { add, listen } = await opened()
      let ended = false
      let started = false
      listen(async () => {
        started = true
        await new Promise(resolve => setTimeout(resolve, 500))
        ended = true
      })
      await add(v7())
      await vi.waitFor(() => expect(started).toBe(true), patience)
      await workers.splice(0)[0]?.close()
      expect(ended).toBe(true)
    })
  })
}
