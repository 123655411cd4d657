import type { Queue } from 'bullmq'
import { AppError } from '../../src/domain/errors.js'
import { JOB_NAMES } from '../../src/domain/jobs.js'
import type { Clock, Job, JobName, JobPolicy, JobQueue, Log, QueueState } from '../../src/domain/ports.js'
import type { QueueEngine } from './engine.js'
import { keptOpen } from './kept-open.js'

export interface BullJobQueue extends JobQueue {
  /** For the board that administrators look at. */
  queues: Queue[]
}

/** Adding gives up after this long: a sender may be waiting, and the sweep will find the record. */
const PATIENCE_MS = 2000

/** The jobs in BullMQ. One queue for each kind of job. */
export const createJobQueue = (
  engine: QueueEngine,
  policies: Record<JobName, JobPolicy>,
  { clock, log }: { clock: Clock; log: Log },
): BullJobQueue => {
  const queues = new Map(JOB_NAMES.map(name => [name, keptOpen(() => openQueue(engine, name, policies[name], log))]))
  return {
    get queues() {
      return [...queues.values()].map(queue => queue.current())
    },
    add: jobs =>
      reachable(async () => {
        for (const [name, queue] of queues)
          await addAll(
            queue.current(),
            jobs.filter(job => job.name === name),
          )
      }),
    states: () =>
      reachable(() => Promise.all([...queues].map(([name, queue]) => stateOf(name, queue.current(), clock)))),
    async ping() {
      await reachable(() => Promise.all([...queues.values()].map(queue => queue.current().getWaitingCount())))
    },
    async close() {
      // A queue that is away cannot say goodbye.
      await reachable(() => Promise.all([...queues.values()].map(queue => queue.close()))).catch(() => undefined)
      engine.close()
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const openQueue = (engine: QueueEngine, name: JobName, { attempts, backoff }: JobPolicy, log: Log): Queue => {
  const queue = engine.queue(name, {
    defaultJobOptions: {
      attempts,
      backoff: { type: 'exponential', delay: backoff, jitter: 0.5 },
      // An ended job must go: under the id of a kept one, a later add would vanish in silence. What failed is on the record.
      removeOnComplete: true,
      removeOnFail: true,
    },
  })
  queue.on('error', error => log.warn({ queue: name, error }, 'queue'))
  return queue
}

/** The id keeps a job from waiting twice; it may hold no colon and not be all digits. */
const addAll = async (queue: Queue, jobs: Job[]): Promise<void> => {
  const bulk = jobs.map(({ name, payload }) => ({
    name,
    data: payload,
    opts: { jobId: `${name}-${payload.experienceId}` },
  }))
  const [first] = bulk
  if (!first) return
  if (bulk.length > 1) await queue.addBulk(bulk)
  else await queue.add(first.name, first.data, first.opts)
}

const stateOf = async (name: JobName, queue: Queue, clock: Clock): Promise<QueueState> => {
  const { waiting = 0, active = 0, delayed = 0 } = await queue.getJobCounts('waiting', 'active', 'delayed')
  // Newest first, so the last is the oldest. (The PostgreSQL backend of BullMQ 6.7 slices wrongly when asked for oldest first.)
  const [oldest] = waiting > 0 ? await queue.getJobs(['waiting'], waiting - 1, waiting - 1, false) : []
  const oldestSeconds = oldest ? Math.max(0, (clock.now().getTime() - oldest.timestamp) / 1000) : 0
  return { name, waiting, active, delayed, oldestSeconds }
}

const reachable = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), PATIENCE_MS)
  })
  try {
    return await Promise.race([work(), tooLong])
  } catch (error) {
    throw new AppError(
      'queue-unavailable',
      'The queue cannot be reached. What was received is safe and will be worked on later.',
      {
        retryable: true,
        cause: error,
      },
    )
  } finally {
    clearTimeout(timer)
  }
}
