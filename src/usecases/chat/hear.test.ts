import { beforeEach, describe, expect, it } from 'vitest'
import { chatMemory } from '../../../test/support/chat-memory.js'
import { fakeBlobs } from '../../../test/support/fake-blobs.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeConversationStore } from '../../../test/support/fake-conversations.js'
import { fakeExperiences } from '../../../test/support/fake-experiences.js'
import { fakeIds } from '../../../test/support/fake-ids.js'
import { fakeOutbox } from '../../../test/support/fake-outbox.js'
import { realSealer } from '../../../test/support/fake-secrets.js'
import type { ChatEvent } from '../../domain/chat/chat-event.js'
import { AppError } from '../../domain/errors.js'
import { chatDoor } from './hear.js'

const aDoor = () => {
  const clock = fakeClock()
  const memory = chatMemory()
  const conversations = fakeConversationStore(memory, fakeExperiences(clock))
  const [blobs, sealer, ids, outbox] = [fakeBlobs(), realSealer(), fakeIds(), fakeOutbox(memory)]
  const deps = { conversations, outbox, blobs, sealer, ids, clock }
  const files = async () => {
    const keys: string[] = []
    for await (const key of blobs.keysBefore(new Date(Date.now() + 1000))) keys.push(key)
    return keys
  }
  return { ...deps, memory, files, deps, door: chatDoor(deps) }
}

let world: ReturnType<typeof aDoor>
beforeEach(() => {
  world = aDoor()
})

const base = { channel: 'whatsapp', sender: { address: '+447700900123' } } as const
const at = new Date('2026-11-21T09:59:00.000Z')
const aMessage = (text: string, messageId = 'm1'): ChatEvent => ({
  ...base,
  kind: 'message',
  at,
  messageId,
  content: { kind: 'text', text },
})

describe('what somebody does in a chat', () => {
  it('is kept under keyed hashes, with the time of the platform and ours', async () => {
    expect(await world.door.hear(aMessage('hello'))).toBe('kept')
    const [event] = world.memory.events
    expect(event).toMatchObject({
      kind: 'message',
      channel: 'whatsapp',
      messageKey: world.ids.messageKey('whatsapp', 'm1'),
      at: at.toISOString(),
      receivedAt: world.clock.now().toISOString(),
      body: { kind: 'message', content: { kind: 'text', text: 'hello' }, blob: null },
    })
    expect(JSON.stringify([event?.eventKey, event?.messageKey])).not.toMatch(/m1|7700/)
    const key = world.ids.contributorKey('whatsapp', '+447700900123')
    expect((await world.conversations.findByContributor(key))?.contributorKey).toBe(key)
  })

  it('never lies in the future, whatever the clock of the platform says', async () => {
    const tomorrow = new Date(world.clock.now().getTime() + 24 * 3_600_000)
    await world.door.hear({ ...aMessage('hello'), at: tomorrow })
    expect(world.memory.events).toMatchObject([{ at: world.clock.now().toISOString() }])
    expect(await world.conversations.lastHeardAt('whatsapp')).toBe(world.clock.now().toISOString())
  })

  it('is found by each of their addresses, the first being the main one', async () => {
    await world.door.hear({ ...aMessage('hello'), sender: { address: '+447700900123', alsoKnownAs: ['lid:1'] } })
    const byId = await world.conversations.findByContributor(world.ids.contributorKey('whatsapp', 'lid:1'))
    expect(byId?.contributorKey).toBe(world.ids.contributorKey('whatsapp', '+447700900123'))
  })

  it('is kept once for all deliveries, and told from everything else that happens to the same message', async () => {
    const edit = (stamp: string): ChatEvent => ({
      ...base,
      kind: 'edit',
      at,
      messageId: 'm1',
      stamp,
      text: 'put right',
    })
    const gone = (stamp: string): ChatEvent => ({ ...base, kind: 'gone', at, stamp })
    const deletion: ChatEvent = { ...base, kind: 'deletion', at, messageId: 'm1' }
    const all = [aMessage('hello'), aMessage('hello', 'm2'), edit('1'), edit('2'), deletion, gone('1'), gone('2')]
    for (const event of all) expect(await world.door.hear(event)).toBe('kept')
    for (const event of all) expect(await world.door.hear(event)).toBe('known')
    const key = world.ids.messageKey('whatsapp', 'm1')
    expect(world.memory.events.filter(({ messageKey }) => messageKey === key)).toHaveLength(4)
  })

  it('is the same message on another channel only by chance', async () => {
    await world.door.hear(aMessage('hello'))
    expect(await world.door.hear({ ...aMessage('hello'), channel: 'telegram' })).toBe('kept')
    expect(world.memory.conversations.size).toBe(2)
  })

  it('is kept without what no database takes', async () => {
    await world.door.hear(aMessage('hel\u0000lo'))
    expect(JSON.stringify(world.memory.events)).not.toContain('\\u0000')
  })

  it('brings the person along who has a new number', async () => {
    await world.door.hear(aMessage('hello'))
    const sender = { address: '+447700900321', alsoKnownAs: ['+447700900123'] }
    expect(await world.door.hear({ channel: 'whatsapp', sender, at, kind: 'moved', stamp: '1' })).toBe('kept')
    const key = world.ids.contributorKey('whatsapp', '+447700900321')
    expect((await world.conversations.findByContributor(key))?.contributorKey).toBe(key)
    expect(world.memory.conversations.size).toBe(1)
  })
})

describe('a file that comes with its event', () => {
  const bytes = Buffer.from('the voice of somebody')

  it('is sealed on the medium before the event is kept', async () => {
    await world.door.hear(aMessage('look'), bytes)
    const [event] = world.memory.events
    const blob = event?.body?.kind === 'message' ? event.body.blob : null
    if (!blob) throw new Error('there is no file')
    expect(blob.key).toBe(`held/${event?.id}/original`)
    const stored = await world.blobs.get(blob)
    expect(Buffer.from(stored).includes('voice')).toBe(false)
    expect(Buffer.from(world.sealer.openBytes(stored)).equals(bytes)).toBe(true)
  })

  it('leaves nothing behind when it comes a second time', async () => {
    await world.door.hear(aMessage('look'), bytes)
    await world.door.hear(aMessage('look'), bytes)
    expect(await world.files()).toHaveLength(1)
  })

  it('that cannot be kept is not said to be: the platform has to bring it again', async () => {
    const put = async () => Promise.reject(new AppError('storage-unavailable', 'no', { retryable: true }))
    const door = chatDoor({ ...world.deps, blobs: { ...world.blobs, put } })
    await expect(door.hear(aMessage('look'), bytes)).rejects.toMatchObject({ code: 'storage-unavailable' })
    expect(world.memory.events).toEqual([])
    expect(await world.door.hear(aMessage('look'), bytes)).toBe('kept')
  })
})

describe('other things at the door', () => {
  it('what no driver understood is kept once', async () => {
    await world.door.hearUnreadable('whatsapp', 'odd', '{"odd": true}')
    await world.door.hearUnreadable('whatsapp', 'odd', '{"odd": true}')
    expect(world.memory.unreadable).toEqual([world.ids.messageKey('whatsapp', 'odd')])
  })

  it('a report finds its message by the hash of its id', async () => {
    await world.door.hear(aMessage('hello'))
    const [conversationId = ''] = world.memory.conversations.keys()
    await world.outbox.add(conversationId, 'a volunteer', { text: 'hello', language: 'en' }, at)
    const message = await world.outbox.take('whatsapp', world.clock.now())
    await world.outbox.sent(message?.id ?? '', world.ids.messageKey('whatsapp', 'sent 1'), at)
    await world.door.delivered({ channel: 'whatsapp', sentId: 'sent 1', status: 'failed', problem: 'window-closed' })
    await world.door.delivered({ channel: 'whatsapp', sentId: 'another', status: 'failed' })
    expect(world.memory.said).toMatchObject([{ delivery: 'failed', problem: 'window-closed' }])
  })
})
