import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/domain/errors.js'
import { TelegramFailure } from './failure.js'
import { roundAfterRound, waitAfter } from './rounds.js'

const waits = { first: 1000, longest: 60_000 }

describe('waiting after a failed round', () => {
  it('is as long as Telegram asks for', () => {
    expect(waitAfter(new TelegramFailure('429', 'Too Many Requests', 37), 1, waits)).toBe(37_000)
  })

  it('is never longer than a timer can be, which would be no wait at all', () => {
    expect(waitAfter(new TelegramFailure('429', 'Too Many Requests', 90 * 86_400), 1, waits)).toBe(2_147_483_647)
  })

  it('is as long as our own database asks for', () => {
    const busy = new AppError('database-unavailable', 'Not now.', { retryable: true, retryAfterSeconds: 5 })
    expect(waitAfter(busy, 1, waits)).toBe(5000)
  })

  it.each([
    [1, 1000],
    [2, 2000],
    [5, 16_000],
    [7, 60_000],
    [2000, 60_000],
  ])('after failure number %i is up to %i ms, and never much less', (failures, most) => {
    const wait = waitAfter(new Error('no answer'), failures, waits)
    expect(wait).toBeLessThanOrEqual(most)
    expect(wait).toBeGreaterThanOrEqual(most * 0.75)
  })
})

describe('round after round', () => {
  it('counts failures in a row, and begins anew after a round that went well', async () => {
    const outcomes = ['bad', 'bad', 'good', 'bad']
    const counted: number[] = []
    const worker = await new Promise<{ close(): Promise<void> }>(resolve => {
      const running = roundAfterRound({
        async round() {
          if (outcomes.shift() === 'bad') throw new Error('a bad round')
          if (outcomes.length === 0) resolve(running)
        },
        failed: async (_error, timesInARow) => void counted.push(timesInARow),
        waits: { first: 0, longest: 0 },
      })
    })
    await worker.close()
    expect(counted).toEqual([1, 2, 1])
  })

  it('closing waits for the round that runs, and begins no other', async () => {
    let rounds = 0
    const running = roundAfterRound({
      async round() {
        rounds += 1
        await Promise.resolve()
      },
      failed: async () => undefined,
    })
    await running.close()
    const atClosing = rounds
    await new Promise(resolve => setImmediate(resolve))
    expect(rounds).toBe(atClosing)
  })
})
