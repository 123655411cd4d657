import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPostgresEngine, createRedisEngine, type QueueEngine } from '../../adapters/bullmq/engine.js'
import { createJobListener } from '../../adapters/bullmq/job-listener.js'
import { createJobQueue } from '../../adapters/bullmq/job-queue.js'
import { checkRedis } from '../../adapters/bullmq/redis-fitness.js'
import { migrate } from '../../prisma/migrate.js'
import { describeJobQueue, type OpenedQueue } from '../contracts/job-queue.js'
import type { Engine } from '../support/engine.js'
import { freshDatabase } from '../support/engines.js'
import { startPostgres } from '../support/postgres.js'
import { startRedis } from '../support/redis.js'
import { suiteLog } from '../support/suite-log.js'

const POLICY = { attempts: 3, backoff: 10, concurrency: 1 }
const policies = { transcribe: POLICY, understand: POLICY }
const clock = { now: () => new Date() }

const opened = (engine: QueueEngine): OpenedQueue => ({
  queue: createJobQueue(engine, policies, { clock, log: suiteLog }),
  listener: createJobListener(engine, { log: suiteLog, lockSeconds: 5 }),
})

let redis: Engine
const drops: (() => Promise<void>)[] = []

beforeAll(async () => {
  redis = await startRedis()
})

afterAll(async () => {
  await redis.remove()
  for (const drop of drops) await drop()
})

describeJobQueue('Redis', async () => {
  const client = new Redis(redis.url)
  await client.flushall()
  client.disconnect()
  return opened(createRedisEngine(redis.url, suiteLog))
})

describeJobQueue('PostgreSQL', async () => {
  const { url, drop } = await freshDatabase()
  drops.push(drop)
  return opened(createPostgresEngine(url))
})

describe('a queue that cannot be reached', () => {
  it.each([
    ['Redis', () => createRedisEngine('redis://127.0.0.1:1', suiteLog)],
    ['PostgreSQL', () => createPostgresEngine('postgres://nobody@127.0.0.1:1/none')],
  ])('%s: adding fails soon and says that it passes', async (_name, engine) => {
    const { queue } = opened(engine())
    const job = { name: 'understand', payload: { experienceId: 'an-id' } } as const
    await expect(queue.add([job])).rejects.toMatchObject({ code: 'queue-unavailable', retryable: true })
    await queue.close()
  })

  it('PostgreSQL: one that comes only after we have started is used from then on, by those who add and those who work', async () => {
    const late = await startPostgres()
    await migrate(late.url)
    await late.stop()
    const { queue, listener } = opened(createPostgresEngine(late.url))
    const done: unknown[] = []
    const worker = listener.listen('understand', POLICY, async payload => void done.push(payload))
    const job = { name: 'understand', payload: { experienceId: 'an-id' } } as const
    await expect(queue.add([job])).rejects.toMatchObject({ code: 'queue-unavailable' })
    await late.start()
    const added = () =>
      queue.add([job]).then(
        () => true,
        () => false,
      )
    await expect.poll(added, { timeout: 20_000 }).toBe(true)
    await expect.poll(() => done, { timeout: 20_000 }).toContainEqual(job.payload)
    await worker.close()
    await queue.close()
    await late.remove()
  })

  it('Redis: one that comes only after we have started is used from then on', async () => {
    const late = await startRedis()
    await late.stop()
    const { queue } = opened(createRedisEngine(late.url, suiteLog))
    const job = { name: 'understand', payload: { experienceId: 'an-id' } } as const
    await expect(queue.add([job])).rejects.toMatchObject({ code: 'queue-unavailable' })
    await late.start()
    const waiting = async () => (await queue.states().catch(() => [])).map(state => state.waiting)
    await expect.poll(() => queue.add([job]).then(waiting, () => []), { timeout: 10_000 }).toEqual([0, 1])
    await queue.close()
    await late.remove()
  }, 20_000)
})

describe('Redis at the start', () => {
  it('is refused when it throws waiting work away, with what to do', async () => {
    const evicting = await startRedis({ 'maxmemory-policy': 'allkeys-lru' })
    await expect(checkRedis(evicting.url, suiteLog)).rejects.toMatchObject({
      code: 'misconfigured',
      shownAs: expect.stringContaining('noeviction'),
    })
    await evicting.remove()
  })

  it('is accepted with a warning when it keeps nothing over a restart', async () => {
    const forgetful = await startRedis({ appendonly: 'no' })
    const warnings: string[] = []
    await checkRedis(forgetful.url, { ...suiteLog, warn: (_fields, message) => void warnings.push(message) })
    expect(warnings).toEqual([expect.stringContaining('appendonly')])
    await forgetful.remove()
  })

  it('is accepted in silence when it is set up well', async () => {
    const warnings: string[] = []
    await checkRedis(redis.url, { ...suiteLog, warn: (_fields, message) => void warnings.push(message) })
    expect(warnings).toEqual([])
  })

  it('that is not there yet is warned about: messages can be kept without it', async () => {
    const warnings: string[] = []
    await checkRedis('redis://127.0.0.1:1', { ...suiteLog, warn: (_fields, message) => void warnings.push(message) })
    expect(warnings).toEqual([expect.stringContaining('REDIS_URL')])
  })
})
