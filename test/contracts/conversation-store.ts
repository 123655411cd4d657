import { beforeEach, describe, expect, it } from 'vitest'
import { newConversation } from '../../src/domain/chat/conversation/state.js'
import type { NewEvent } from '../../src/domain/chat/conversation-store.js'
import {
  aLine,
  anEvent,
  aTurn,
  type ChatStores,
  second,
  somebody,
  textOf,
  usingStores,
} from '../support/chat-stores.js'

/** What every store of conversations promises of what comes in, and of turns. */
export const describeConversationStore = (name: string, open: () => Promise<ChatStores>): void => {
  describe(name, () => {
    let stores: ChatStores
    let using: ReturnType<typeof usingStores>
    beforeEach(async () => {
      stores = await open()
      using = usingStores(stores)
    })
    const keep = (event: NewEvent) => stores.conversations.keepEvent(event)
    const waiting = async (from: NewEvent['from'], now = second(0)) =>
      (await stores.conversations.waiting((await using.of(from)).id, now)).map(textOf)

    describe('what comes in', () => {
      it('begins a conversation, with a state in which nothing has happened', async () => {
        const event = anEvent()
        expect(await keep(event)).toBe('kept')
        expect(await using.of(event.from)).toMatchObject({
          channel: 'whatsapp',
          contributorKey: event.from.contributorKeys[0],
          state: newConversation(),
          version: 1,
          lastInAt: event.at.toISOString(),
        })
      })

      it('waits, with all that is known of it', async () => {
        const event = anEvent({ at: second(3), receivedAt: second(5) })
        await keep(event)
        const { id } = await using.of(event.from)
        expect(await stores.conversations.waiting(id, second(5))).toMatchObject([
          {
            id: event.id,
            kind: 'message',
            messageKey: event.messageKey,
            at: second(3).toISOString(),
            receivedAt: second(5).toISOString(),
            state: 'waiting',
            tries: 0,
            reference: null,
            body: event.body,
          },
        ])
      })

      it('is kept once, however often and however close together it is delivered', async () => {
        const from = somebody()
        const event = anEvent({ from })
        const again = () => keep({ ...event, id: anEvent().id })
        const outcomes = await Promise.all([keep(event), again(), again(), again()])
        expect(outcomes.sort()).toEqual(['kept', 'known', 'known', 'known'])
        expect(await again()).toBe('known')
        expect(await stores.conversations.ofMessage((await using.of(from)).id, event.messageKey)).toHaveLength(1)
      })

      it('is one conversation, however many first messages come at the same moment', async () => {
        const from = somebody()
        const events = Array.from({ length: 8 }, (_, index) => anEvent({ from, at: second(index) }))
        expect(new Set(await Promise.all(events.map(keep)))).toEqual(new Set(['kept']))
        const { id } = await using.of(from)
        for (const { messageKey } of events)
          expect(await stores.conversations.ofMessage(id, messageKey)).toHaveLength(1)
      })

      it('is one conversation for a number and an id that belong together, in whatever order they turn up', async () => {
        const {
          contributorKeys: [number],
        } = somebody()
        const {
          contributorKeys: [id],
        } = somebody()
        const address = '+447700900123'
        await keep(anEvent({ from: { contributorKeys: [id], address: 'lid:1' } }))
        await Promise.all([
          keep(anEvent({ from: { contributorKeys: [number, id], address } })),
          keep(anEvent({ from: { contributorKeys: [id, number], address } })),
        ])
        const first = await stores.conversations.findByContributor(id)
        const second = await stores.conversations.findByContributor(number)
        expect(first).toEqual(second)
        expect(first?.contributorKey).toBe(id)
      })

      it('is worked on oldest first, by the platform’s clock', async () => {
        const from = somebody()
        await keep(anEvent({ from, at: second(20), text: 'second' }))
        const first = anEvent({ from, at: second(10), receivedAt: second(30), text: 'first' })
        await keep(first)
        expect(await waiting(from, second(30))).toEqual(['first'])
        await using.save(from, { events: [{ id: first.id, state: 'done', body: null }] })
        expect(await waiting(from, second(30))).toEqual(['second'])
      })

      it('lets us answer from the last message, never from a clock that goes ahead, nor from a farewell', async () => {
        const from = somebody()
        await keep(anEvent({ from, at: second(900), receivedAt: second(10) }))
        expect((await using.of(from)).lastInAt).toBe(second(10).toISOString())
        await keep(anEvent({ from, at: second(5) }))
        expect((await using.of(from)).lastInAt).toBe(second(10).toISOString())
        await keep(anEvent({ from, kind: 'gone', body: { kind: 'gone' }, at: second(60) }))
        expect((await using.of(from)).lastInAt).toBe(second(10).toISOString())
      })

      it('is known by its channel: the last that was heard there, by the platform’s clock', async () => {
        expect(await stores.conversations.lastHeardAt('whatsapp')).toBeNull()
        const event = anEvent({ at: second(50), receivedAt: second(60) })
        await keep(event)
        await keep(anEvent({ at: second(20), receivedAt: second(70) }))
        await keep(anEvent({ at: second(500), channel: 'telegram' }))
        expect(await stores.conversations.lastHeardAt('whatsapp')).toBe(second(50).toISOString())
      })

      it('is not what the machine raised itself, nor what it could not read: those have the time of our own clock', async () => {
        const { from } = await kept()
        const { id } = await using.of(from)
        await stores.conversations.raise(id, { id: anEvent().id, key: 'u', kind: 'urgent', at: second(500) })
        await stores.conversations.raise(id, { id: anEvent().id, key: 'g', kind: 'gone', at: second(600) })
        await stores.conversations.keepUnreadable('whatsapp', 'odd', '{"odd": true}', second(700))
        expect(await stores.conversations.lastHeardAt('whatsapp')).toBe(second(0).toISOString())
      })

      it('says of an address whether somebody ever wrote from it', async () => {
        const { from } = await kept()
        expect(await stores.conversations.hasWritten(from.contributorKeys[0])).toBe(true)
        expect(await stores.conversations.hasWritten('nobody')).toBe(false)
        await stores.conversations.forget((await using.of(from)).id)
        expect(await stores.conversations.hasWritten(from.contributorKeys[0])).toBe(false)
      })
    })

    const kept = async (overrides: Parameters<typeof anEvent>[0] = {}): Promise<NewEvent> => {
      const event = anEvent(overrides)
      await keep(event)
      return event
    }

    describe(`a turn`, () => {
      it('changes state, events and time in one go', async () => {
        const event = await kept()
        const state = { ...newConversation(), welcomed: true }
        const done = { id: event.id, state: 'done', body: null, reference: 'AB-12' } as const
        await using.save(event.from, { state, events: [done], dueAt: second(90).toISOString() })
        const conversation = await using.of(event.from)
        expect(conversation).toMatchObject({ state, version: 2 })
        expect(await waiting(event.from)).toEqual([])
        expect(await stores.conversations.ofMessage(conversation.id, event.messageKey)).toMatchObject([
          { state: 'done', reference: 'AB-12', body: null },
        ])
      })

      it('over an old version changes nothing at all', async () => {
        const event = await kept()
        const old = await using.of(event.from)
        await using.save(event.from)
        const state = { ...newConversation(), stopped: true }
        const events = [{ id: event.id, state: 'done', body: null, reference: 'AB-12' } as const]
        const more = { say: [aLine()], toDos: ['human' as const], cancelUnsent: true, forgetAddress: true }
        const turn = aTurn({ state, events, ...more, dueAt: second(900).toISOString() })
        expect(await stores.conversations.save(old, turn, second(1))).toBe(false)
        expect(await using.of(event.from)).toMatchObject({ state: newConversation(), version: 2 })
        expect(await waiting(event.from)).toEqual(['the bus never came'])
        expect(await stores.toDos.countOpen()).toBe(0)
        await using.save(event.from, { say: [aLine('answer', 'only this')] })
        expect(await stores.outbox.take('whatsapp', second(1))).toMatchObject({
          address: '+447700900123',
          message: { text: 'only this' },
        })
        expect(await using.takeText(second(1))).toBeNull()
      })

      it('of a conversation that is forgotten changes nothing', async () => {
        const { from } = await kept()
        const conversation = await using.of(from)
        await stores.conversations.forget(conversation.id)
        expect(await stores.conversations.save(conversation, aTurn(), second(0))).toBe(false)
      })

      it('is saved by one of many who take it at the same moment', async () => {
        const { from } = await kept()
        const conversation = await using.of(from)
        const takers = Array.from({ length: 6 }, () => stores.conversations.save(conversation, aTurn(), second(0)))
        expect((await Promise.all(takers)).filter(Boolean)).toHaveLength(1)
      })

      it('leaves the body of an event that it does not speak of, and puts a new one in its place', async () => {
        const event = await kept()
        await using.save(event.from, { events: [{ id: event.id, state: 'held' }] })
        const { id } = await using.of(event.from)
        expect((await stores.conversations.held(id)).map(textOf)).toEqual(['the bus never came'])
        const { body } = anEvent({ text: 'put right' })
        await using.save(event.from, { events: [{ id: event.id, state: 'held', body }] })
        expect((await stores.conversations.held(id)).map(textOf)).toEqual(['put right'])
      })

      it('may say that an event waits until later', async () => {
        const event = await kept()
        const later = { id: event.id, state: 'waiting', notBefore: second(15), tries: 2 } as const
        await using.save(event.from, { events: [later] })
        const { id } = await using.of(event.from)
        expect(await waiting(event.from, second(14))).toEqual([])
        expect(await stores.conversations.takeDue(second(14), 10, 60)).toEqual([])
        expect(await stores.conversations.takeDue(second(15), 10, 60)).toEqual([id])
        expect(await stores.conversations.waiting(id, second(15))).toMatchObject([{ tries: 2 }])
      })

      it('keeps what came before its message with its words, and works on it no more until that comes', async () => {
        const from = somebody()
        const body = { kind: 'edit', text: 'put right' } as const
        const edit = await kept({ from, kind: 'edit', body, messageKey: 'm', at: second(1) })
        await using.save(from, { events: [{ id: edit.id, state: 'early' }] })
        const { id } = await using.of(from)
        expect(await stores.conversations.waiting(id, second(9))).toEqual([])
        expect(await stores.conversations.takeDue(second(9), 10, 60)).toEqual([])
        const message = await kept({ from, messageKey: 'm', at: second(2) })
        expect(await stores.conversations.ofMessage(id, 'm')).toMatchObject([
          { id: message.id, state: 'waiting' },
          { id: edit.id, state: 'early', body },
        ])
      })

      it('holds what was told, oldest first', async () => {
        const from = somebody()
        const later = await kept({ from, at: second(20), text: 'second' })
        const first = await kept({ from, at: second(10), text: 'first' })
        await using.save(from, { events: [later, first].map(({ id }) => ({ id, state: 'held' })) })
        const { id } = await using.of(from)
        expect((await stores.conversations.held(id)).map(textOf)).toEqual(['first', 'second'])
      })

      it('is forgotten with the whole conversation, and the next message begins another', async () => {
        const event = await kept()
        await using.save(event.from, { say: [aLine()], toDos: ['human'] })
        const { id } = await using.of(event.from)
        await stores.conversations.forget(id)
        expect(await stores.conversations.find(id)).toBeNull()
        expect(await stores.conversations.ofMessage(id, event.messageKey)).toEqual([])
        expect(await using.takeText()).toBeNull()
        expect(await stores.toDos.countOpen()).toBe(0)
        await kept({ from: event.from })
        expect((await using.of(event.from)).id).not.toBe(id)
      })
    })
  })
}
