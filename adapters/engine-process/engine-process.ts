import { AppError } from '../../src/domain/errors.js'
import { type Attempt, type AttemptLimits, attemptJob } from './attempt.js'
import { createLastingProcess } from './lasting-process.js'
import type { EngineJob } from './messages.js'

export interface EngineProcess<Settings, Answer> {
  /**
   * Jobs run one after another. A job whose process dies is tried once more.
   * @throws AppError what the engine refused with, `took-too-long`, `kept-crashing`, or `transcriber-unavailable` after `close`
   */
  run(job: EngineJob<Settings>): Promise<Answer>
  close(): Promise<void>
}

export interface EngineProcessOptions {
  /** Path of the compiled JavaScript file that serves the jobs; asked for when the first job comes. */
  entry: () => string
  /** Without work for this long the process is ended, which gives its memory back. */
  idleMs: number
  /** Seconds of work allowed for each second of a recording, beside a fixed half minute. Default 1. */
  pace?: number
  /** Milliseconds allowed for starting and decoding, and for reading beside the length of the recording. */
  limits?: AttemptLimits
}

/**
 * Runs a heavy engine in a process of its own: started for the first job, ended when idle. What it does, blocks or breaks there
 * never touches this process.
 */
export const createEngineProcess = <Settings, Answer>({
  entry,
  idleMs,
  pace = 1,
  limits = USUAL_LIMITS,
}: EngineProcessOptions): EngineProcess<Settings, Answer> => {
  const engine = createLastingProcess(entry, idleMs)
  let last: Promise<unknown> = Promise.resolve()
  let closed = false

  const attempt = async (job: EngineJob<Settings>): Promise<Attempt<Answer>> => {
    if (closed) throw stopped()
    const result = await attemptJob<Settings, Answer>(engine.awake(), job, { pace, ...limits })
    if (closed) throw stopped()
    if (result.kind === 'crashed' || result.kind === 'timed-out') engine.end()
    return result
  }

  const work = async (job: EngineJob<Settings>): Promise<Answer> => {
    const first = await attempt(job)
    const result = first.kind === 'crashed' ? await attempt(job) : first
    engine.rest()
    return answerOf(result)
  }

  return {
    run(job) {
      const result = last.then(() => work(job))
      last = result.catch(() => undefined)
      return result
    },
    async close() {
      closed = true
      engine.end()
      await last
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const USUAL_LIMITS: AttemptLimits = { openingMs: 120_000, readingMs: 30_000 }

const answerOf = <Answer>(result: Attempt<Answer>): Answer => {
  if (result.kind === 'done') return result.answer
  if (result.kind === 'refused') throw new AppError(result.code, result.shownAs, { retryable: result.retryable })
  if (result.kind === 'timed-out') {
    throw new AppError('took-too-long', 'Reading this recording took too long. Listen to it and type the words.', {
      retryable: true,
    })
  }
  throw new AppError(
    'kept-crashing',
    'This recording stopped the speech engine twice. Listen to it and type the words.',
    {
      cause: result.reason,
    },
  )
}

const stopped = (): AppError =>
  new AppError(
    'transcriber-unavailable',
    'Earshot is stopping. The recording is safe and is read after the next start.',
    {
      retryable: true,
    },
  )
