import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { holdTelegramWebhook } from '../../adapters/telegram/hold-webhook.js'
import { telegramWebhook } from '../../adapters/telegram/webhook.js'
import { AppError } from '../../src/domain/errors.js'
import type { RunningWorker } from '../../src/domain/ports.js'
import { aChatDoor } from '../support/a-chat-door.js'
import { aLineDesk } from '../support/a-line-desk.js'
import { suiteLog as log } from '../support/suite-log.js'
import { startTelegramServer, type TelegramServer } from '../support/telegram-server.js'

const PARENT = 900_000_123
const secretToken = 'a-secret_of-this-installation'
const waits = { first: 5, longest: 20 }
const databaseDown = new AppError('database-unavailable', 'Not now.', { retryable: true })

let telegram: TelegramServer
let door: ReturnType<typeof aChatDoor>
let url: string
let stop: () => Promise<unknown>
let holders: RunningWorker[] = []
let desk: ReturnType<typeof aLineDesk>

beforeEach(async () => {
  telegram = await startTelegramServer()
  door = aChatDoor()
  desk = aLineDesk()
  const app = express()
  app.use('/webhooks/telegram', telegramWebhook({ secretToken, door, desk, log }))
  const server = app.listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/telegram`
  stop = () => new Promise(resolve => server.close(resolve))
})
afterEach(async () => {
  await Promise.all(holders.map(holder => holder.close()))
  holders = []
  await telegram.close()
  await stop()
})

const hold = (account: { token: string; apiRoot: string } = telegram) => {
  const holder = holdTelegramWebhook(account, { url, secretToken }, { desk, log }, { waits, lookEvery: 20 })
  holders.push(holder)
}
const nothingWaits = () => vi.waitFor(() => expect(telegram.unconfirmed()).toEqual([]), { timeout: 10_000 })

describe('deliveries of Telegram', () => {
  it('what waited and what comes is heard in order, once each', async () => {
    telegram.say(PARENT, 'one')
    hold()
    await nothingWaits()
    telegram.say(PARENT, 'two')
    telegram.say(PARENT, 'three')
    await nothingWaits()
    expect(door.words()).toEqual(['one', 'two', 'three'])
    expect(telegram.calls('setWebhook')).toMatchObject([{ url, secret_token: secretToken, max_connections: 1 }])
  })

  it('nothing is taken while it cannot be kept: Telegram is told to come again, and it does', async () => {
    let refusals = 0
    door.failWhen(() => (refusals++ < 3 ? databaseDown : null))
    hold()
    telegram.say(PARENT, 'one')
    await nothingWaits()
    expect(telegram.deliveries).toEqual([503, 503, 503, 200])
    expect(door.words()).toEqual(['one'])
  })

  it('a delivery whose answer was lost comes twice and is kept once', async () => {
    telegram.fail('webhook', 'unanswered')
    hold()
    telegram.say(PARENT, 'one')
    await nothingWaits()
    expect(door.asked).toEqual(['one', 'one'])
    expect(door.words()).toEqual(['one'])
  })

  it('a pressed button is heard and stops turning', async () => {
    hold()
    const press = telegram.press(PARENT, 'keep:yes')
    await nothingWaits()
    expect(door.heard).toMatchObject([{ messageId: press, content: { kind: 'choice', id: 'keep:yes' } }])
    expect(telegram.calls('answerCallbackQuery')).toEqual([{ callback_query_id: press }])
  })

  it('a message that can never be kept is put aside whole, and the next ones get through', async () => {
    door.failWhen(event => (event.kind === 'gone' ? new TypeError('a fault of ours') : null))
    hold()
    telegram.block(PARENT)
    telegram.say(PARENT, 'after')
    await nothingWaits()
    expect(door.words()).toEqual(['after'])
    expect(door.unreadable).toMatchObject([{ raw: expect.stringContaining('kicked') }])
  })
})

describe('deliveries of others', () => {
  const deliver = (headers: Record<string, string>, body: string) =>
    fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
  const withSecret = { 'x-telegram-bot-api-secret-token': secretToken }
  const update = JSON.stringify({
    update_id: 1,
    message: { message_id: 1, date: 1, chat: { id: PARENT, type: 'private' }, text: 'not from Telegram' },
  })

  it.each([
    ['no secret', {}],
    ['an empty secret', { 'x-telegram-bot-api-secret-token': '' }],
    ['a wrong secret', { 'x-telegram-bot-api-secret-token': 'guessed' }],
    ['half of the secret', { 'x-telegram-bot-api-secret-token': secretToken.slice(0, 10) }],
  ])('%s: refused, and nothing is heard', async (_name, headers) => {
    const response = await deliver(headers, update)
    expect(response.status).toBe(401)
    expect(door.asked).toEqual([])
  })

  it('the right secret lets the same words in', async () => {
    expect((await deliver(withSecret, update)).status).toBe(200)
    expect(door.words()).toEqual(['not from Telegram'])
  })

  it('a wrong secret is told, but not again and again', async () => {
    const wrong = { 'x-telegram-bot-api-secret-token': 'guessed' }
    for (let times = 0; times < 5; times++) await deliver(wrong, update)
    expect(desk.problems()).toEqual(['wrong-signature'])
  })

  it('strangers who try the address without a secret trouble nobody', async () => {
    await deliver({}, update)
    expect(desk.reports).toEqual([])
  })

  it.each([
    ['no JSON', '{"update_id": 1', 400],
    ['nothing', '', 400],
    ['an update without a number', '{"message": {}}', 400],
    ['more than a megabyte', JSON.stringify({ update_id: 1, junk: 'x'.repeat(1_100_000) }), 413],
  ])('%s is refused for good', async (_name, body, status) => {
    expect((await deliver(withSecret, body)).status).toBe(status)
    expect(door.asked).toEqual([])
    expect(door.unreadable).toEqual([])
  })

  it('says how long to wait when it cannot keep anything', async () => {
    door.failWhen(() => databaseDown)
    const response = await deliver(withSecret, update)
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
  })
})

describe('holding the webhook', () => {
  const takeAway = (otherUrl: string) =>
    fetch(`${telegram.apiRoot}/bot${telegram.token}/setWebhook`, {
      method: 'POST',
      body: JSON.stringify({ url: otherUrl }),
    })

  it('says that it is connected once Telegram knows where to deliver', async () => {
    hold()
    await vi.waitFor(() => expect(desk.reports).toEqual([{ state: 'connected', problem: null }]))
  })

  it('tries until Telegram answers', async () => {
    telegram.fail('setWebhook', { status: 502 }, 3)
    hold()
    telegram.say(PARENT, 'one')
    await nothingWaits()
    expect(door.words()).toEqual(['one'])
    expect(desk.problems()).toEqual([])
  })

  it('a wrong token is told at once', async () => {
    hold({ apiRoot: telegram.apiRoot, token: '123456:WRONG' })
    await vi.waitFor(() => expect(desk.problems()).toEqual(['wrong-token']))
  })

  it('takes deliveries back that another program has taken, and says so', async () => {
    hold()
    await vi.waitFor(() => expect(desk.reports).toHaveLength(1))
    await takeAway('http://127.0.0.1:9/')
    telegram.say(PARENT, 'one')
    await nothingWaits()
    expect(desk.problems()).toEqual(['used-elsewhere'])
    expect(door.words()).toEqual(['one'])
  })

  it('puts a secret right that another program has changed, and says so', async () => {
    hold()
    await vi.waitFor(() => expect(desk.reports).toHaveLength(1))
    await takeAway(url)
    telegram.say(PARENT, 'one')
    await vi.waitFor(() => expect(telegram.deliveries).toContain(401))
    await vi.waitFor(() =>
      expect(desk.problems().filter(problem => problem === 'wrong-signature').length).toBeGreaterThan(0),
    )
    expect(telegram.unconfirmed()).toHaveLength(1)
  })
})
