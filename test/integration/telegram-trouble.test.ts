import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AppError } from '../../src/domain/errors.js'
import { aChatDoor } from '../support/a-chat-door.js'
import { startPolledTelegram } from '../support/telegram-polled.js'

const PARENT = 900_000_123
const databaseDown = new AppError('database-unavailable', 'Not now.', { retryable: true })

let polled: Awaited<ReturnType<typeof startPolledTelegram>>
beforeEach(async () => {
  polled = await startPolledTelegram()
})
afterEach(() => polled.close())

describe('when Telegram gives trouble', () => {
  it('says that it is starting, then that it is connected', async () => {
    const { desk, poll } = polled
    poll(aChatDoor())
    await vi.waitFor(() => expect(desk.reports.map(({ state }) => state)).toEqual(['starting', 'connected']))
  })

  it.each([
    ['too many requests', { status: 429, retryAfter: 0 }],
    ['errors of its own', { status: 502 }],
    ['connections that end', 'cut' as const],
  ])('%s for a moment: goes on and troubles nobody', async (_name, fault) => {
    const { telegram, desk, poll, nothingWaits } = polled
    const door = aChatDoor()
    telegram.fail('getUpdates', fault, 3)
    telegram.say(PARENT, 'one')
    poll(door)
    await nothingWaits()
    expect(door.words()).toEqual(['one'])
    expect(desk.problems()).toEqual([])
  })

  it('an outage that lasts is told once, and so is its end', async () => {
    const { telegram, desk, poll, nothingWaits } = polled
    const door = aChatDoor()
    poll(door)
    await vi.waitFor(() => expect(desk.reports.at(-1)?.state).toBe('connected'))
    telegram.fail('getUpdates', { status: 502 }, 12)
    telegram.say(PARENT, 'one')
    await vi.waitFor(() => expect(desk.problems()).toEqual(['provider-down']))
    telegram.say(PARENT, 'two')
    await nothingWaits()
    expect(door.words()).toEqual(['one', 'two'])
    expect(desk.problems()).toEqual(['provider-down'])
    expect(desk.reports.at(-1)).toEqual({ state: 'connected', problem: null })
  })

  it('a token that Telegram does not accept is told at once', async () => {
    const { desk, poll } = polled
    poll(aChatDoor(), { token: '123456:WRONG' })
    await vi.waitFor(() => expect(desk.reports.at(-1)).toEqual({ state: 'trouble', problem: 'wrong-token' }))
  })

  it('two programs with the same token: a person is told', async () => {
    const { desk, poll } = polled
    poll(aChatDoor())
    poll(aChatDoor())
    await vi.waitFor(() => expect(desk.problems()).toContain('used-elsewhere'), { timeout: 10_000 })
  })

  it('a database that is down is not the fault of the channel', async () => {
    const { telegram, desk, poll, nothingWaits } = polled
    const door = aChatDoor()
    let refusals = 0
    door.failWhen(() => (refusals++ < 8 ? databaseDown : null))
    telegram.say(PARENT, 'one')
    poll(door)
    await nothingWaits()
    expect(door.words()).toEqual(['one'])
    expect(desk.problems()).toEqual([])
  })

  it('a desk that fails stops nothing', async () => {
    const { telegram, poll, nothingWaits } = polled
    const door = aChatDoor()
    poll(door, { desk: { report: () => Promise.reject(databaseDown) } })
    telegram.say(PARENT, 'one')
    await nothingWaits()
    expect(door.words()).toEqual(['one'])
  })

  it('closing ends the waiting for messages at once', async () => {
    const { telegram, poll } = polled
    const poller = poll(aChatDoor())
    await vi.waitFor(() => expect(telegram.calls('getUpdates')).toHaveLength(1))
    await poller.close()
    telegram.say(PARENT, 'later')
    expect(telegram.unconfirmed()).toHaveLength(1)
  })
})
