import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keptOpen } from './kept-open.js'

/** Things that become ready, or do not, in this order. */
const opening = (...outcomes: ('ready' | 'failed')[]) => {
  const close = vi.fn(async () => undefined)
  const opened: object[] = []
  const open = () => {
    const outcome = outcomes[opened.length]
    const one = {
      close,
      waitUntilReady: async () => (outcome === 'failed' ? Promise.reject(new Error('no')) : undefined),
    }
    opened.push(one)
    return one
  }
  return { open, opened, close }
}

describe('what is kept open', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is opened anew until it could be opened, and what failed is closed', async () => {
    const { open, opened, close } = opening('failed', 'failed', 'ready')
    const kept = keptOpen(open)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(opened).toHaveLength(3)
    expect(kept.current()).toBe(opened[2])
    expect(close).toHaveBeenCalledTimes(2)
  })

  it('is not opened anew once it is to be closed', async () => {
    const { open, opened } = opening('failed', 'ready')
    const kept = keptOpen(open)
    await vi.advanceTimersByTimeAsync(500)
    await kept.close()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(opened).toHaveLength(1)
  })
})
