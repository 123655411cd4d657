import { describeError } from '../../src/domain/errors.js'
import type { JobListener, Log } from '../../src/domain/ports.js'
import type { QueueEngine } from './engine.js'
import { keptOpen } from './kept-open.js'

export interface JobListenerOptions {
  log: Log
  /** A worker that has not been heard of for this long is taken for dead, and its jobs run again elsewhere. */
  lockSeconds: number
}

/** How often a job may be taken from a dead worker before the queue drops it; the sweep and its own limit come after. */
const MOST_STALLS = 5

/** BullMQ's workers. */
export const createJobListener = (engine: QueueEngine, { log, lockSeconds }: JobListenerOptions): JobListener => ({
  listen(name, { concurrency }, process) {
    const open = () => {
      const run = (job: { data: unknown; attemptsMade: number }) =>
        withoutWords(() => process(job.data, job.attemptsMade + 1))
      const worker = engine.worker(name, run, optionsOf(concurrency, lockSeconds))
      worker.on('error', error => log.warn({ queue: name, error }, 'worker'))
      return worker
    }
    const worker = keptOpen(open)
    return { close: worker.close }
  },
})

// ---------------------------------------------------------------------------------------------------------------------

const optionsOf = (concurrency: number, lockSeconds: number) => ({
  concurrency,
  lockDuration: lockSeconds * 1000,
  stalledInterval: lockSeconds * 1000,
  maxStalledCount: MOST_STALLS,
  removeOnComplete: { count: 0 },
  removeOnFail: { count: 0 },
})

/** BullMQ keeps the message and stack of a failed try in its store; those of a library could hold words of a contribution. */
const withoutWords = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    const { name, code } = describeError(error)
    const plain = new Error(code ?? name)
    plain.stack = plain.message
    throw plain
  }
}
