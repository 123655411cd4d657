import { v7 } from 'uuid'
import { describe, expect, it, vi } from 'vitest'
import { AppError } from '../src/domain/errors.js'
import type { StepResult } from '../src/usecases/step-result.js'
import { suiteLog } from '../test/support/suite-log.js'
import { runJob } from './run-job.js'

const payload = { experienceId: v7() }

const setUp = (run: (id: string) => Promise<StepResult>, starts = 1) => {
  const recordFailure = vi.fn(async () => undefined)
  const metrics = { jobDone: vi.fn() }
  const policy = { attempts: 3, backoff: 1, concurrency: 1 }
  const definition = { name: 'transcribe', policy, run } as const
  const forgetStarts = vi.fn(async () => undefined)
  const deps = { countStart: async () => starts, forgetStarts, recordFailure, log: suiteLog, metrics }
  return {
    runOnce: (attempt = 1, raw: unknown = payload) => runJob(deps)(definition, raw, attempt),
    recordFailure,
    forgetStarts,
    metrics,
  }
}

describe('running a job', () => {
  it('a failure that may pass goes back to the queue', async () => {
    const { runOnce, recordFailure } = setUp(async () =>
      Promise.reject(new AppError('transcriber-unavailable', 'no', { retryable: true })),
    )
    await expect(runOnce(1)).rejects.toMatchObject({ code: 'transcriber-unavailable' })
    expect(recordFailure).not.toHaveBeenCalled()
  })

  it('the last try of it becomes a task for a person', async () => {
    const error = new AppError('transcriber-unavailable', 'no', { retryable: true })
    const { runOnce, recordFailure } = setUp(async () => Promise.reject(error))
    await runOnce(3)
    expect(recordFailure).toHaveBeenCalledWith(payload.experienceId, 'transcribe', error)
  })

  it('a failure that cannot pass becomes a task at once', async () => {
    const { runOnce, recordFailure } = setUp(async () => Promise.reject(new AppError('recording-unreadable', 'no')))
    await runOnce(1)
    expect(recordFailure).toHaveBeenCalledOnce()
  })

  it('an error that nobody foresaw is tried again first', async () => {
    const { runOnce, recordFailure } = setUp(async () => Promise.reject(new TypeError('bug')))
    await expect(runOnce(1)).rejects.toThrow('bug')
    await runOnce(3)
    expect(recordFailure).toHaveBeenCalledOnce()
  })

  it('when even the failure cannot be written, the job goes back to the queue', async () => {
    const { runOnce, recordFailure } = setUp(async () => Promise.reject(new Error('no')))
    recordFailure.mockRejectedValue(new AppError('database-unavailable', 'no', { retryable: true }))
    await expect(runOnce(3)).rejects.toMatchObject({ code: 'database-unavailable' })
  })

  it('a note that kills its process again and again is set aside', async () => {
    const run = vi.fn(async (): Promise<StepResult> => 'done')
    const { runOnce, recordFailure } = setUp(run, 21)
    await runOnce(1)
    expect(run).not.toHaveBeenCalled()
    expect(recordFailure).toHaveBeenCalledWith(
      payload.experienceId,
      'transcribe',
      expect.objectContaining({ code: 'kept-crashing' }),
    )
  })

  it.each(['database-unavailable', 'queue-unavailable'] as const)(
    'an outage is nobody’s task, however long it lasts: %s',
    async code => {
      const { runOnce, recordFailure } = setUp(async () =>
        Promise.reject(new AppError(code, 'no', { retryable: true })),
      )
      await expect(runOnce(3)).rejects.toMatchObject({ code })
      expect(recordFailure).not.toHaveBeenCalled()
    },
  )

  it('a start that ended in an error does not count as one that killed its process', async () => {
    const { runOnce, forgetStarts } = setUp(async () => Promise.reject(new TypeError('bug')))
    await runOnce(1).catch(() => undefined)
    expect(forgetStarts).toHaveBeenCalledWith(payload.experienceId)
  })

  it('what was set aside gets a fresh count, so that "try again" tries again', async () => {
    const { runOnce, forgetStarts } = setUp(async () => 'done', 21)
    await runOnce(1)
    expect(forgetStarts).toHaveBeenCalledWith(payload.experienceId)
  })

  it.each([[{}], [{ experienceId: 'no uuid' }], [{ ...payload, words: 'leak' }], [null]])(
    'a payload it cannot read is dropped: %j',
    async raw => {
      const run = vi.fn(async (): Promise<StepResult> => 'done')
      await setUp(run).runOnce(1, raw)
      expect(run).not.toHaveBeenCalled()
    },
  )
})
