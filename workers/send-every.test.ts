import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ChatLine } from '../src/domain/chat/chat-line.js'
import type { Delivered } from '../src/usecases/chat/deliver.js'
import { suiteLog } from '../test/support/suite-log.js'
import { sendEvery } from './send-every.js'

const aLine = (secondsBetween: number): ChatLine => ({
  channel: 'telegram',
  pace: { secondsBetween, perPersonADay: 40, windowHours: null },
  send: async () => ({ sentId: null }),
  fetch: async () => new Uint8Array(),
})

/** What is delivered one after the other, and then nothing. */
const delivering = (...outcomes: Delivered[]) => vi.fn(async () => outcomes.shift() ?? 'nothing')

const times = (count: number): Delivered[] => Array<Delivered>(count).fill('sent')

describe('sending on a line', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('sends all that waits, as fast as the line may speak', async () => {
    const deliverNext = delivering(...times(10))
    const sending = sendEvery({ deliverNext }, aLine(0.1), suiteLog)
    await vi.advanceTimersByTimeAsync(1450)
    expect(deliverNext).toHaveBeenCalledTimes(5)
    await vi.advanceTimersByTimeAsync(550)
    expect(deliverNext).toHaveBeenCalledTimes(11)
    await sending.close()
  })

  it('never speaks sooner than the line may', async () => {
    const deliverNext = delivering(...times(10))
    const sending = sendEvery({ deliverNext }, aLine(3), suiteLog)
    await vi.advanceTimersByTimeAsync(9500)
    expect(deliverNext).toHaveBeenCalledTimes(3)
    const closed = sending.close()
    await vi.advanceTimersByTimeAsync(3000)
    await closed
  })

  it('rests for a moment after something could not be sent', async () => {
    const deliverNext = delivering('not-sent', 'not-sent', 'sent')
    const sending = sendEvery({ deliverNext }, aLine(0.1), suiteLog)
    await vi.advanceTimersByTimeAsync(1900)
    expect(deliverNext).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1000)
    expect(deliverNext).toHaveBeenCalledTimes(2)
    await sending.close()
  })

  it('begins nothing more once it is closed', async () => {
    const deliverNext = delivering(...times(100))
    const sending = sendEvery({ deliverNext }, aLine(0.1), suiteLog)
    await vi.advanceTimersByTimeAsync(1250)
    const closed = sending.close()
    await vi.advanceTimersByTimeAsync(10_000)
    await closed
    expect(deliverNext).toHaveBeenCalledTimes(3)
  })
})
