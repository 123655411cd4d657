import { beforeEach, describe, expect, it } from 'vitest'
import { chatMemory } from '../../../test/support/chat-memory.js'
import { aLine, anEvent, second, usingStores, words } from '../../../test/support/chat-stores.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeConversationStore } from '../../../test/support/fake-conversations.js'
import { fakeExperiences } from '../../../test/support/fake-experiences.js'
import { fakeIds } from '../../../test/support/fake-ids.js'
import { fakeOutbox } from '../../../test/support/fake-outbox.js'
import { fakeToDoStore } from '../../../test/support/fake-to-do-store.js'
import { suiteLog } from '../../../test/support/suite-log.js'
import type { ChatLine, Pace } from '../../domain/chat/chat-line.js'
import { newConversation } from '../../domain/chat/conversation/state.js'
import type { Purpose } from '../../domain/chat/conversation/turn.js'
import type { NewEvent } from '../../domain/chat/conversation-store.js'
import { AppError, type ErrorCode } from '../../domain/errors.js'
import { deliverNext } from './deliver.js'

const HOUR = 3600

/** A line with one person on it who wrote at the beginning of the story. */
const aLineOut = () => {
  const clock = fakeClock(second(0).toISOString())
  const memory = chatMemory()
  const experiences = fakeExperiences(clock)
  const conversations = fakeConversationStore(memory, experiences)
  const stores = { conversations, outbox: fakeOutbox(memory), toDos: fakeToDoStore(memory), experiences }
  const pace: Pace = { secondsBetween: 0, perPersonADay: 50, windowHours: null }
  const heard: string[] = []
  const fails: { with: unknown } = { with: null }
  const line: ChatLine = {
    channel: 'whatsapp',
    pace,
    async send(to, { text }) {
      if (fails.with) throw fails.with
      heard.push(`${to}: ${text}`)
      return { sentId: `sent ${heard.length}` }
    },
    fetch: async () => new Uint8Array(),
  }
  const ids = fakeIds()
  const deliverOn = deliverNext({ ...stores, ids, clock, log: suiteLog })
  const deliver = () => deliverOn(line)
  const using = usingStores(stores)
  const state = (text: string) => {
    const { state: now, problem, tries } = memory.said.find(({ message }) => message.text === text) ?? {}
    return { state: now, problem, tries }
  }
  return { clock, memory, stores, pace, heard, fails, deliver, using, state, ids }
}

let out: ReturnType<typeof aLineOut>
let from: NewEvent['from']
beforeEach(async () => {
  out = aLineOut()
  from = await out.using.known()
})

const say = (text: string, purpose: Purpose = 'answer') =>
  out.using.save(from, { say: [aLine(purpose, text)] }, out.clock.now())
const saysAVolunteer = async (text: string) =>
  out.stores.outbox.add((await out.using.of(from)).id, 'a volunteer', words(text), out.clock.now())
const failing = (code: ErrorCode, options: ConstructorParameters<typeof AppError>[2] = {}) => {
  out.fails.with = new AppError(code, 'no', options)
}

describe('a message', () => {
  it('goes to the address of its person, and is known by the platform’s id of it', async () => {
    await say('thank you')
    expect(await out.deliver()).toBe('sent')
    expect(out.heard).toEqual(['+447700900123: thank you'])
    expect(out.state('thank you')).toMatchObject({ state: 'sent' })
    const sentKey = out.ids.messageKey('whatsapp', 'sent 1')
    expect(out.memory.said[0]).toMatchObject({ sentKey })
    expect(await out.deliver()).toBe('nothing')
  })

  it.each<[Purpose, boolean]>([
    ['answer', false],
    ['receipt', false],
    ['reminder', false],
    ['survey', false],
    ['urgent', false],
    ['requested', true],
    ['person', true],
  ])('that is %s after STOP: goes out is %s', async (purpose, goesOut) => {
    await say('one', purpose)
    await out.using.save(from, { state: { ...newConversation(), stopped: true } })
    expect(await out.deliver()).toBe(goesOut ? 'sent' : 'not-sent')
    expect(out.state('one').state).toBe(goesOut ? 'sent' : 'cancelled')
    expect(out.heard).toHaveLength(goesOut ? 1 : 0)
  })

  it('goes nowhere when they are gone, or their address is forgotten', async () => {
    await say('one')
    await out.using.save(from, { state: { ...newConversation(), gone: true } })
    expect(await out.deliver()).toBe('not-sent')
    await out.using.save(from, { state: newConversation(), say: [aLine('answer', 'two')], forgetAddress: true })
    expect(await out.deliver()).toBe('not-sent')
    expect(out.state('one')).toMatchObject({ state: 'failed', problem: 'unreachable' })
    expect(out.state('two')).toMatchObject({ state: 'failed', problem: 'unreachable' })
    expect(out.heard).toEqual([])
  })
})

describe('the time in which a platform lets us answer', () => {
  beforeEach(() => {
    out.pace.windowHours = 24
  })

  it('is open to its last second', async () => {
    out.clock.pass(24 * HOUR - 1)
    await say('in time')
    expect(await out.deliver()).toBe('sent')
  })

  it('is over after that, even for what was written before', async () => {
    await say('too late', 'person')
    out.clock.pass(24 * HOUR)
    expect(await out.deliver()).toBe('not-sent')
    expect(out.state('too late')).toMatchObject({ state: 'failed', problem: 'window-closed' })
  })

  it('never began for somebody who has sent no message', async () => {
    from = await out.using.known(undefined, { kind: 'edit', body: { kind: 'edit', text: 'put right' } })
    await say('one')
    expect(await out.deliver()).toBe('not-sent')
  })

  it('begins anew with every message', async () => {
    out.clock.pass(30 * HOUR)
    await out.stores.conversations.keepEvent(anEvent({ from, at: out.clock.now() }))
    await say('in time')
    expect(await out.deliver()).toBe('sent')
  })
})

it('the questions of a survey that somebody is answering are no flood, and leave room for the rest', async () => {
  out.pace.perPersonADay = 2
  for (let question = 1; question <= 5; question += 1) await say(`question ${question}`, 'survey')
  for (const text of ['thank you', 'one more']) await say(text)
  for (let sent = 1; sent <= 7; sent += 1) expect(await out.deliver()).toBe('sent')
  await say('too much')
  expect(await out.deliver()).toBe('not-sent')
})

describe('somebody who was sent much today', () => {
  beforeEach(async () => {
    out.pace.perPersonADay = 2
    for (const text of ['one', 'two', 'three']) await say(text)
    await out.deliver()
    await out.deliver()
  })

  it('hears the next tomorrow, and nothing is lost', async () => {
    expect(await out.deliver()).toBe('not-sent')
    expect(await out.deliver()).toBe('nothing')
    out.clock.pass(HOUR)
    expect(await out.deliver()).toBe('not-sent')
    out.clock.pass(23 * HOUR)
    expect(await out.deliver()).toBe('sent')
    expect(out.heard).toHaveLength(3)
    expect(out.state('three').tries).toBe(1)
  })

  it('still hears the numbers for danger, and a person', async () => {
    await say('numbers', 'urgent')
    await saysAVolunteer('in person')
    expect(await out.deliver()).toBe('sent')
    expect(out.heard.at(-1)).toContain('numbers')
    await out.deliver()
    await out.deliver()
    expect(out.heard.at(-1)).toContain('in person')
    expect(out.state('three').state).toBe('waiting')
  })
})

describe('a line that is not there', () => {
  it('is asked again when it said it would be', async () => {
    failing('channel-unavailable', { retryable: true, retryAfterSeconds: 40 })
    await say('one')
    expect(await out.deliver()).toBe('not-sent')
    out.fails.with = null
    out.clock.pass(39)
    expect(await out.deliver()).toBe('nothing')
    out.clock.pass(1)
    expect(await out.deliver()).toBe('sent')
  })

  it('is asked again after 5 seconds, then after twice as long', async () => {
    failing('channel-unavailable', { retryable: true })
    await say('one')
    await out.deliver()
    for (const wait of [5, 10, 20]) {
      out.clock.pass(wait - 1)
      expect(await out.deliver()).toBe('nothing')
      out.clock.pass(1)
      expect(await out.deliver()).toBe('not-sent')
    }
  })

  it('is asked again the same day, should it say never', async () => {
    failing('channel-unavailable', { retryable: true, retryAfterSeconds: Number.POSITIVE_INFINITY })
    await say('one')
    expect(await out.deliver()).toBe('not-sent')
    out.clock.pass(12 * HOUR)
    out.fails.with = null
    expect(await out.deliver()).toBe('sent')
  })

  it('that is away for hours loses nothing, though it asks for a moment only', async () => {
    failing('channel-unavailable', { retryable: true, retryAfterSeconds: 30 })
    await say('one')
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
    await say('one')
    await say('two')
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
    failing('channel-unavailable', { retryable: true })
    await say('one')
    out.clock.pass(24 * HOUR - 1)
    await out.deliver()
    expect(out.state('one').state).toBe('waiting')
    out.clock.pass(5)
    await out.deliver()
    expect(out.state('one')).toMatchObject({ state: 'failed', problem: 'unknown' })
  })

  it('waits for an operator when it refuses us, for as long as that takes', async () => {
    failing('channel-refused')
    await say('one')
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
    failing(code)
    await say('one')
    await say('two')
    expect(await out.deliver()).toBe('not-sent')
    expect(out.state('one')).toMatchObject({ state: 'failed', problem })
    out.fails.with = null
    expect(await out.deliver()).toBe('sent')
    const { id } = await out.using.of(from)
    expect(await out.stores.conversations.waiting(id, out.clock.now())).toEqual([])
  })

  it('because they have blocked us has failed, and the conversation hears once that they are gone', async () => {
    failing('recipient-unreachable')
    await say('one')
    expect(await out.deliver()).toBe('not-sent')
    expect(out.state('one')).toMatchObject({ state: 'failed', problem: 'unreachable' })
    const { id } = await out.using.of(from)
    expect(await out.stores.conversations.waiting(id, out.clock.now())).toMatchObject([{ kind: 'gone' }])
    expect(await out.stores.conversations.takeDue(out.clock.now(), 5, 60)).toEqual([id])
  })
})

describe('a sender that dies', () => {
  it('after the message has gone out does not let it go out twice', async () => {
    await say('one')
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
    await say('what is held', 'requested')
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
