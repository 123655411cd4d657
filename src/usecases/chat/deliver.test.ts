import { beforeEach, describe, expect, it } from 'vitest'
import { aLineOut } from '../../../test/support/a-line-out.js'
import { aLine, anEvent } from '../../../test/support/chat-stores.js'
import { newConversation } from '../../domain/chat/conversation/state.js'
import type { Purpose } from '../../domain/chat/conversation/turn.js'

const HOUR = 3600

let out: Awaited<ReturnType<typeof aLineOut>>
beforeEach(async () => {
  out = await aLineOut()
})

describe('a message', () => {
  it('goes to the address of its person, and is known by the platform’s id of it', async () => {
    await out.say('thank you')
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
    await out.say('one', purpose)
    await out.using.save(out.from, { state: { ...newConversation(), stopped: true } })
    expect(await out.deliver()).toBe(goesOut ? 'sent' : 'not-sent')
    expect(out.state('one').state).toBe(goesOut ? 'sent' : 'cancelled')
    expect(out.heard).toHaveLength(goesOut ? 1 : 0)
  })

  it('goes nowhere when they are gone, or their address is forgotten', async () => {
    await out.say('one')
    await out.using.save(out.from, { state: { ...newConversation(), gone: true } })
    expect(await out.deliver()).toBe('not-sent')
    await out.using.save(out.from, { state: newConversation(), say: [aLine('answer', 'two')], forgetAddress: true })
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
    await out.say('in time')
    expect(await out.deliver()).toBe('sent')
  })

  it('is over after that, even for what was written before', async () => {
    await out.say('too late', 'person')
    out.clock.pass(24 * HOUR)
    expect(await out.deliver()).toBe('not-sent')
    expect(out.state('too late')).toMatchObject({ state: 'failed', problem: 'window-closed' })
  })

  it('never began for somebody who has sent no message', async () => {
    const from = await out.using.known(undefined, { kind: 'edit', body: { kind: 'edit', text: 'put right' } })
    await out.using.save(from, { say: [aLine('answer', 'one')] }, out.clock.now())
    expect(await out.deliver()).toBe('not-sent')
  })

  it('begins anew with every message', async () => {
    out.clock.pass(30 * HOUR)
    await out.stores.conversations.keepEvent(anEvent({ from: out.from, at: out.clock.now() }))
    await out.say('in time')
    expect(await out.deliver()).toBe('sent')
  })
})

it('the questions of a survey that somebody is answering are no flood, and leave room for the rest', async () => {
  out.pace.perPersonADay = 2
  for (let question = 1; question <= 5; question += 1) await out.say(`question ${question}`, 'survey')
  for (const text of ['thank you', 'one more']) await out.say(text)
  for (let sent = 1; sent <= 7; sent += 1) expect(await out.deliver()).toBe('sent')
  await out.say('too much')
  expect(await out.deliver()).toBe('not-sent')
})

describe('somebody who was sent much today', () => {
  beforeEach(async () => {
    out.pace.perPersonADay = 2
    for (const text of ['one', 'two', 'three']) await out.say(text)
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
    await out.say('numbers', 'urgent')
    await out.saysAVolunteer('in person')
    expect(await out.deliver()).toBe('sent')
    expect(out.heard.at(-1)).toContain('numbers')
    await out.deliver()
    await out.deliver()
    expect(out.heard.at(-1)).toContain('in person')
    expect(out.state('three').state).toBe('waiting')
  })
})
