import { beforeEach, describe, expect, it } from 'vitest'
import { aLineOut } from '../../../test/support/a-line-out.js'
import { suiteLog } from '../../../test/support/suite-log.js'
import type { ChatLine } from '../../domain/chat/chat-line.js'
import { AppError } from '../../domain/errors.js'
import { deliverNext } from './deliver.js'

const HOUR = 3600

let out: Awaited<ReturnType<typeof aLineOut>>
beforeEach(async () => {
  out = await aLineOut()
})

describe('a line that is not there', () => {
  it('is asked again when it said it would be', async () => {
    out.failing('channel-unavailable', { retryable: true, retryAfterSeconds: 40 })
    await out.say('one')
    expect(await out.deliver()).toBe('not-sent')
    out.fails.with = null
    out.clock.pass(39)
    expect(await out.deliver()).toBe('nothing')
    out.clock.pass(1)
    expect(await out.deliver()).toBe('sent')
  })

  it('is asked again after 5 seconds, then after twice as long', async () => {
    out.failing('channel-unavailable', { retryable: true })
    await out.say('one')
    await out.deliver()
    for (const wait of [5, 10, 20]) {
      out.clock.pass(wait - 1)
      expect(await out.deliver()).toBe('nothing')
      out.clock.pass(1)
      expect(await out.deliver()).toBe('not-sent')
    }
  })

  it('is asked again the same day, should it say never', async () => {
    out.failing('channel-unavailable', { retryable: true, retryAfterSeconds: Number.POSITIVE_INFINITY })
    await out.say('one')
    expect(await out.deliver()).toBe('not-sent')
    out.clock.pass(12 * HOUR)
    out.fails.with = null
    expect(await out.deliver()).toBe('sent')
  })

  it('that is away for hours loses nothing, though it asks for a moment only', async () => {
    out.failing('channel-unavailable', { retryable: true, retryAfterSeconds: 30 })
    await out.say('one')
    for (let minutes = 0; minutes < 6 * 60; minutes += 1) {
      await out.deliver()
      out.clock.pass(60)
    }
    out.fails.with = null
    out.clock.pass(HOUR)
    expect(await out.deliver()).toBe('sent')
    expect(out.heard).toEqual(['+447700900123: one'])
  })

  it('is given up after eight tries when nobody foresaw why, and the next message has its turn', async () => {
    out.fails.with = new TypeError('what nobody foresaw')
    await out.say('one')
    await out.say('two')
    for (let tries = 0; tries < 8; tries += 1) {
      expect(out.state('one').state).toBe('waiting')
      await out.deliver()
      out.clock.pass(HOUR)
    }
    expect(out.state('one')).toMatchObject({ state: 'failed', problem: 'unknown' })
    out.fails.with = null
    expect(await out.deliver()).toBe('sent')
    expect(out.heard).toEqual(['+447700900123: two'])
  })

  it('is not asked for what is a day old', async () => {
    out.failing('channel-unavailable', { retryable: true })
    await out.say('one')
    out.clock.pass(24 * HOUR - 1)
    await out.deliver()
    expect(out.state('one').state).toBe('waiting')
    out.clock.pass(5)
    await out.deliver()
    expect(out.state('one')).toMatchObject({ state: 'failed', problem: 'unknown' })
  })

  it('waits for an operator when it refuses us, for as long as that takes', async () => {
    out.failing('channel-refused')
    await out.say('one')
    for (let tries = 0; tries < 20; tries += 1) {
      expect(await out.deliver()).toBe('not-sent')
      expect(await out.deliver()).toBe('nothing')
      out.clock.pass(300)
    }
    out.fails.with = null
    expect(await out.deliver()).toBe('sent')
    expect(out.state('one').tries).toBe(1)
  })
})

describe('a message that cannot be sent', () => {
  it.each([
    ['message-refused', 'refused'],
    ['window-closed', 'window-closed'],
    ['misconfigured', 'unknown'],
  ] as const)('because of %s has failed, and the next goes out', async (code, problem) => {
    out.failing(code)
    await out.say('one')
    await out.say('two')
    expect(await out.deliver()).toBe('not-sent')
    expect(out.state('one')).toMatchObject({ state: 'failed', problem })
    out.fails.with = null
    expect(await out.deliver()).toBe('sent')
    const { id } = await out.using.of(out.from)
    expect(await out.stores.conversations.waiting(id, out.clock.now())).toEqual([])
  })

  it('because they have blocked us has failed, and the conversation hears once that they are gone', async () => {
    out.failing('recipient-unreachable')
    await out.say('one')
    expect(await out.deliver()).toBe('not-sent')
    expect(out.state('one')).toMatchObject({ state: 'failed', problem: 'unreachable' })
    const { id } = await out.using.of(out.from)
    expect(await out.stores.conversations.waiting(id, out.clock.now())).toMatchObject([{ kind: 'gone' }])
    expect(await out.stores.conversations.takeDue(out.clock.now(), 5, 60)).toEqual([id])
  })
})

describe('a sender that dies', () => {
  it('after the message has gone out does not let it go out twice', async () => {
    await out.say('one')
    const { outbox } = out.stores
    const sent = async () => Promise.reject(new AppError('database-unavailable', 'no', { retryable: true }))
    const line: ChatLine = { ...aTalkingLine(), pace: out.pace }
    const dying = deliverNext({
      ...out.stores,
      outbox: { ...outbox, sent },
      ids: out.ids,
      clock: out.clock,
      log: suiteLog,
    })
    await expect(dying(line)).rejects.toMatchObject({ code: 'database-unavailable' })
    for (let minutes = 0; minutes < 10; minutes += 1) {
      out.clock.pass(60)
      expect(await out.deliver()).toBe('nothing')
    }
    expect(out.state('one').state).toBe('unsure')
  })

  it('while sending lets what was asked for go out again', async () => {
    await out.say('what is held', 'requested')
    await out.stores.outbox.take('whatsapp', out.clock.now())
    expect(await out.deliver()).toBe('nothing')
    out.clock.pass(181)
    expect(await out.deliver()).toBe('sent')
  })

  const aTalkingLine = () => ({
    channel: 'whatsapp' as const,
    send: async () => ({ sentId: 'sent' }),
    fetch: async () => new Uint8Array(),
  })
})
