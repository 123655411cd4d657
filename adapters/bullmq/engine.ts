import { createPostgresBackend, Queue, type QueueOptions, Worker, type WorkerOptions, withBackend } from 'bullmq'
import type { Redis } from 'ioredis'
import type { Log } from '../../src/domain/ports.js'
import { connectRedis } from '../redis/client.js'

type Options<Whole> = Omit<Whole, 'connection'>
export type Processor = (job: { data: unknown; attemptsMade: number }) => Promise<void>

/** BullMQ on one of its two stores. Everything above this file is the same for both. */
export interface QueueEngine {
  kind: 'redis' | 'postgres'
  queue(name: string, options: Options<QueueOptions>): Queue
  worker(
    name: string,
    processor: Processor,
    options: Options<WorkerOptions>,
  ): Pick<Worker, 'on' | 'close' | 'run' | 'waitUntilReady'>
  close(): void
}

/** On Redis. Those who add jobs fail fast, because a parent may be waiting; those who work wait for Redis to come back. */
export const createRedisEngine = (url: string, log: Log): QueueEngine => {
  const connections: Redis[] = []
  const connect = (patient: boolean): Redis => {
    const redis = connectRedis(url, log, { patient })
    connections.push(redis)
    return redis
  }
  const producer = connect(false)
  return {
    kind: 'redis',
    queue: (name, options) => new Queue(name, { ...options, connection: producer }),
    worker: (name, processor, options) => new Worker(name, processor, { ...options, connection: connect(true) }),
    close() {
      for (const redis of connections) redis.disconnect()
    },
  }
}

const onPostgres = withBackend(createPostgresBackend)

/**
 * On PostgreSQL, in BullMQ's own schema (its migrations run with ours: prisma/migrate.ts). Each queue and worker has a small
 * pool of its own, whose idle connections close by themselves.
 */
export const createPostgresEngine = (url: string): QueueEngine => {
  const connection = { connectionString: url, schema: 'bullmq', max: 3, connectionTimeoutMillis: 3000 }
  return {
    kind: 'postgres',
    queue: (name, options) => new onPostgres.Queue(name, { ...options, connection }) as unknown as Queue,
    worker: (name, processor, options) =>
      new onPostgres.Worker(name, processor, { ...options, connection }) as unknown as Worker,
    close() {
      // Each queue and worker closes its own pool.
    },
  }
}
