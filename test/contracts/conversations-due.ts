import { beforeEach, describe, expect, it } from 'vitest'
import { newConversation } from '../../src/domain/chat/conversation/state.js'
import type { NewEvent } from '../../src/domain/chat/conversation-store.js'
import { anEvent, aTurn, type ChatStores, second, somebody, textOf, usingStores } from '../support/chat-stores.js'

/** What every store of conversations promises of who has a turn, and when. */
export const describeConversationsDue = (name: string, open: () => Promise<ChatStores>): void => {
  describe(name, () => {
    let stores: ChatStores
    let using: ReturnType<typeof usingStores>
    beforeEach(async () => {
      stores = await open()
      using = usingStores(stores)
    })
    const keep = (event: NewEvent) => stores.conversations.keepEvent(event)
    const takeDue = (now = second(0), limit = 100, lease = 60) => stores.conversations.takeDue(now, limit, lease)
    const raise = async (from: NewEvent['from'], key: string, now = second(0)) =>
      stores.conversations.raise((await using.of(from)).id, { id: anEvent().id, key, kind: 'urgent', at: now })

    describe('a conversation in which something is due', () => {
      it('is given to one caller only, and again when that one has not come back in time', async () => {
        const event = anEvent()
        await keep(event)
        const { id } = await using.of(event.from)
        const taken = await Promise.all([takeDue(), takeDue(), takeDue()])
        expect(taken.flat()).toEqual([id])
        expect(await takeDue(second(59))).toEqual([])
        expect(await takeDue(second(60))).toEqual([id])
      })

      it('is given at once when something else comes in while somebody has it', async () => {
        const from = somebody()
        await keep(anEvent({ from }))
        await takeDue()
        await keep(anEvent({ from, at: second(2) }))
        expect(await takeDue(second(2))).toEqual([(await using.of(from)).id])
      })

      it('is given to one caller only, however many ask for however many', async () => {
        const events = Array.from({ length: 40 }, () => anEvent())
        await Promise.all(events.map(keep))
        for (let hour = 0; hour < 5; hour += 1) {
          const askers = Array.from({ length: 8 }, () => takeDue(second(3600 * hour), 40))
          const taken = (await Promise.all(askers)).flat()
          expect(taken).toHaveLength(40)
          expect(new Set(taken).size).toBe(40)
        }
      })

      it('is one of at most as many as were asked for, the longest due first', async () => {
        const [late, early] = [anEvent({ at: second(9) }), anEvent({ at: second(3) })]
        await keep(late)
        await keep(early)
        expect(await takeDue(second(9), 1)).toEqual([(await using.of(early.from)).id])
        expect(await takeDue(second(9), 1)).toEqual([(await using.of(late.from)).id])
      })

      it('sleeps until its time when nothing waits', async () => {
        const from = await using.known()
        expect(await takeDue(second(9999))).toEqual([])
        await using.save(from, { dueAt: second(90).toISOString() })
        expect(await takeDue(second(89))).toEqual([])
        expect(await takeDue(second(90))).toHaveLength(1)
      })

      it('is due now while anything waits, whatever time a turn gives', async () => {
        const event = anEvent()
        await keep(event)
        await using.save(event.from, { dueAt: second(900).toISOString() }, second(1))
        expect(await takeDue(second(1))).toHaveLength(1)
      })

      it('is never left asleep with something that came in while a turn was being saved', async () => {
        const from = somebody()
        await keep(anEvent({ from }))
        const { id } = await using.of(from)
        let writing = true
        let seen = 0
        const oneTurn = async () => {
          const conversation = await stores.conversations.find(id)
          const [event] = await stores.conversations.waiting(id, second(9999))
          const events = event ? [{ id: event.id, state: 'done', body: null } as const] : []
          const saved = conversation && (await stores.conversations.save(conversation, aTurn({ events }), second(0)))
          if (saved && event) seen += 1
        }
        const work = async () => {
          while (writing || (await takeDue(second(9999))).length > 0) await oneTurn()
        }
        const workers = Promise.all([work(), work()])
        const write = async (hand: number) => {
          for (let count = 0; count < 15; count += 1) await keep(anEvent({ from, at: second(hand + count) }))
        }
        await Promise.all([0, 1, 2, 3].map(write))
        writing = false
        await workers
        expect(seen).toBe(61)
        expect(await stores.conversations.waiting(id, second(9999))).toEqual([])
      }, 60_000)
    })

    describe('what the machine raises itself', () => {
      it('waits like a message, and makes the conversation due', async () => {
        const from = await using.known()
        await raise(from, 'urgent 1', second(5))
        const { id } = await using.of(from)
        expect(await takeDue(second(5))).toEqual([id])
        expect(await stores.conversations.waiting(id, second(5))).toMatchObject([
          { kind: 'urgent', body: { kind: 'urgent' }, state: 'waiting' },
        ])
      })

      it('may be what was heard in a voice note', async () => {
        const from = await using.known()
        const { id } = await using.of(from)
        const heard = { kind: 'heard', of: anEvent().id, text: 'number three', seconds: 2 } as const
        await stores.conversations.raise(id, { id: anEvent().id, key: 'heard 1', at: second(5), ...heard })
        expect(await stores.conversations.waiting(id, second(5))).toMatchObject([{ kind: 'heard', body: heard }])
      })

      it('is raised once for each key, and does not wake anybody a second time', async () => {
        const from = await using.known()
        await Promise.all([raise(from, 'same'), raise(from, 'same')])
        const { id } = await using.of(from)
        const [event] = await stores.conversations.waiting(id, second(5))
        await using.save(from, { events: [{ id: event?.id ?? '', state: 'done', body: null }] })
        await raise(from, 'same')
        expect(await stores.conversations.waiting(id, second(5))).toEqual([])
        expect(await takeDue(second(5))).toEqual([])
      })

      it('is nothing for a conversation that is gone', async () => {
        const unknown = anEvent().id
        await stores.conversations.raise(unknown, { id: anEvent().id, key: 'x', kind: 'gone', at: second(0) })
        expect(await takeDue(second(5))).toEqual([])
      })
    })

    describe('what is held', () => {
      const hold = async (from: NewEvent['from'], text: string) => {
        const event = anEvent({ from, text })
        await keep(event)
        await using.save(from, { events: [{ id: event.id, state: 'held' }] })
        return event
      }
      const unheard = (now: Date) => stores.conversations.takeUnheard(now, 2, 60)
      const textsIn = async (now: Date) => (await unheard(now)).map(({ event }) => textOf(event))

      it('is given out for listening to one at a time, oldest first, with its conversation', async () => {
        const from = somebody()
        for (const text of ['one', 'two', 'three']) await hold(from, text)
        const first = await unheard(second(0))
        expect(first.map(({ event }) => textOf(event))).toEqual(['one', 'two'])
        expect(first[0]?.conversation).toEqual(await using.of(from))
        const rest = await Promise.all([unheard(second(0)), unheard(second(0))])
        expect(rest.flat().map(({ event }) => textOf(event))).toEqual(['three'])
      })

      it('is given out again when whoever took it died, until it was listened to', async () => {
        const event = await hold(somebody(), 'one')
        expect(await textsIn(second(0))).toEqual(['one'])
        expect(await textsIn(second(59))).toEqual([])
        expect(await textsIn(second(60))).toEqual(['one'])
        await stores.conversations.listened(event.id, second(61))
        expect(await textsIn(second(500))).toEqual([])
      })

      it('is given out, where that is asked for, only of people who have agreed', async () => {
        const agreed = somebody()
        await hold(somebody(), 'no yes yet')
        const event = await hold(agreed, 'an answer')
        const consent = { keep: true, quote: false, contact: false, wordingVersion: 'v', language: 'en', how: 'chat' }
        await using.save(agreed, { state: { ...newConversation(), consent } })
        const taken = await stores.conversations.takeUnheard(second(0), 5, 60, 'agreed')
        expect(taken.map(({ event: one }) => one.id)).toEqual([event.id])
        expect(await textsIn(second(0))).toEqual(['no yes yet'])
      })

      it('is given out only while it is held', async () => {
        const from = somebody()
        const event = await hold(from, 'one')
        await using.save(from, { events: [{ id: event.id, state: 'done', body: null }] })
        await keep(anEvent({ from }))
        expect(await textsIn(second(0))).toEqual([])
      })
    })

    describe('practice', () => {
      it('keeps both sides of the chat, oldest first, without what was taken back', async () => {
        const from = { contributorKeys: ['person 1'] as [string], address: 'person 1' }
        const event = anEvent({ from, channel: 'practice', text: 'hello' })
        await keep(event)
        const line = (text: string) => ({ purpose: 'answer', cause: text, message: { text, language: 'en' } }) as const
        const events = [{ id: event.id, state: 'done', body: null } as const]
        await using.save(from, { events, say: [line('taken back')] }, second(1))
        await using.save(from, { say: [line('who we are')], cancelUnsent: true }, second(2))
        const sent = await stores.outbox.take('practice', second(3))
        await stores.outbox.sent(sent?.id ?? '', null, second(3))
        const lines = await stores.conversations.transcript((await using.of(from)).id)
        expect(lines).toMatchObject([
          { from: 'contributor', at: second(0).toISOString(), content: { kind: 'text', text: 'hello' } },
          { from: 'earshot', at: second(2).toISOString(), message: { text: 'who we are' } },
        ])
      })
    })
  })
}
