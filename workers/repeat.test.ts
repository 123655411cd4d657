import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { suiteLog } from '../test/support/suite-log.js'
import { every } from './repeat.js'

describe('doing something again and again', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('goes on after a failure', async () => {
    const run = vi.fn(async () => Promise.reject(new Error('no')))
    const repeated = every(30, 'test', run, suiteLog)
    await vi.advanceTimersByTimeAsync(62_000)
    expect(run).toHaveBeenCalledTimes(3)
    await repeated.close()
  })

  it('never starts before the last run has ended', async () => {
    let running = 0
    let most = 0
    const repeated = every(
      1,
      'test',
      async () => {
        most = Math.max(most, ++running)
        await new Promise(resolve => setTimeout(resolve, 5000))
        running--
      },
      suiteLog,
    )
    await vi.advanceTimersByTimeAsync(20_000)
    expect(most).toBe(1)
    const closed = repeated.close()
    await vi.advanceTimersByTimeAsync(5000)
    await closed
  })

  it('stops when it is closed', async () => {
    const run = vi.fn(async () => undefined)
    await every(1, 'test', run, suiteLog).close()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(run).not.toHaveBeenCalled()
  })
})
