import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { suiteLog } from '../test/support/suite-log.js'
import { sideBySide } from './side-by-side.js'

const pace = { seconds: 1, atOnce: 3 }

/** A run that takes this long, and how many of it go on at the moment and ever went on together. */
const taking = (milliseconds: number) => {
  const seen = { now: 0, most: 0, begun: 0 }
  const run = async () => {
    seen.begun += 1
    seen.most = Math.max(seen.most, ++seen.now)
    await new Promise(resolve => setTimeout(resolve, milliseconds))
    seen.now -= 1
  }
  return { seen, run }
}

describe('doing something again and again, side by side', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('begins the next run while a long one still goes on, up to a limit', async () => {
    const { seen, run } = taking(60_000)
    const repeated = sideBySide(pace, 'test', run, suiteLog)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(seen).toMatchObject({ begun: 3, most: 3 })
    const closed = repeated.close()
    await vi.advanceTimersByTimeAsync(60_000)
    await closed
  })

  it('goes on after a failure', async () => {
    const run = vi.fn(async () => Promise.reject(new Error('no')))
    const repeated = sideBySide(pace, 'test', run, suiteLog)
    await vi.advanceTimersByTimeAsync(5000)
    expect(run).toHaveBeenCalledTimes(5)
    await repeated.close()
  })

  it('waits for what still goes on when it is closed, and begins nothing more', async () => {
    const { seen, run } = taking(5000)
    const repeated = sideBySide(pace, 'test', run, suiteLog)
    await vi.advanceTimersByTimeAsync(1000)
    const closed = repeated.close()
    await vi.advanceTimersByTimeAsync(20_000)
    await closed
    expect(seen).toEqual({ begun: 1, most: 1, now: 0 })
  })
})
