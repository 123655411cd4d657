import { beforeEach, describe, expect, it } from 'vitest'
import type { Purpose } from '../../src/domain/chat/conversation/turn.js'
import type { NewEvent } from '../../src/domain/chat/conversation-store.js'
import type { Outgoing } from '../../src/domain/chat/outbox.js'
import { aLine, type ChatStores, second, usingStores, words } from '../support/chat-stores.js'

/** Longer than any sending takes. */
const MUCH_LATER = 181

/** What every outbox promises. */
export const describeOutbox = (name: string, open: () => Promise<ChatStores>): void => {
  describe(name, () => {
    let stores: ChatStores
    let using: ReturnType<typeof usingStores>
    let from: NewEvent['from']
    beforeEach(async () => {
      stores = await open()
      using = usingStores(stores)
      from = await using.known()
    })
    const say = (text: string, purpose: Purpose = 'answer', seconds = 0, whom = from) =>
      using.save(whom, { say: [aLine(purpose, text)] }, second(seconds))
    const take = (seconds = 0) => stores.outbox.take('whatsapp', second(seconds))
    const taken = async (seconds = 0): Promise<Outgoing> => {
      const message = await take(seconds)
      if (!message) throw new Error('nothing may go out')
      return message
    }
    const send = async (seconds = 0, key: string | null = null) => {
      const { id, message } = await taken(seconds)
      await stores.outbox.sent(id, key, second(seconds))
      return message.text
    }
    /** What may go out now, one after the other, each of them sent. */
    const sendAll = async (seconds: number): Promise<string[]> => {
      const message = await take(seconds)
      if (!message) return []
      await stores.outbox.sent(message.id, null, second(seconds))
      return [message.message.text, ...(await sendAll(seconds))]
    }

    describe('what goes out', () => {
      it('comes with all that is needed to decide whether it still may', async () => {
        await say('thank you', 'receipt', 5)
        const { id, state, lastInAt } = await using.of(from)
        expect(await taken(7)).toMatchObject({
          conversationId: id,
          purpose: 'receipt',
          message: words('thank you'),
          address: '+447700900123',
          state,
          lastInAt,
          tries: 0,
          createdAt: second(5).toISOString(),
          sentLately: 0,
        })
      })

      it('goes out on its own channel only', async () => {
        await say('thank you')
        expect(await stores.outbox.take('telegram', second(0))).toBeNull()
        expect(await send()).toBe('thank you')
      })

      it('is said once for each cause and purpose, however often the turn is taken', async () => {
        const [answer, receipt] = [aLine('answer', 'one', 'cause'), aLine('receipt', 'two', 'cause')]
        await using.save(from, { say: [answer] })
        await using.save(from, { say: [answer, receipt] })
        expect(await sendAll(1)).toEqual(['one', 'two'])
        await using.save(from, { say: [answer, receipt] })
        expect(await sendAll(2)).toEqual([])
      })

      it('is said to another person for the same cause all the same', async () => {
        const other = await using.known()
        await using.save(from, { say: [aLine('answer', 'one', 'cause')] })
        await using.save(other, { say: [aLine('answer', 'two', 'cause')] })
        expect(await sendAll(1)).toEqual(['one', 'two'])
      })

      it('is given to one sender only', async () => {
        await say('one')
        const both = await Promise.all([take(), take(), take()])
        expect(both.filter(message => message !== null)).toHaveLength(1)
      })

      it('goes out in its order to each person, and waits for the one before', async () => {
        await say('first')
        await say('second')
        const { id } = await taken()
        expect(await take()).toBeNull()
        await stores.outbox.postpone(id, second(60), true)
        expect(await take(59)).toBeNull()
        expect(await sendAll(60)).toEqual(['first', 'second'])
      })

      it('is not held up by what goes to somebody else', async () => {
        const other = await using.known()
        await say('first', 'answer', 0)
        await say('for the other', 'answer', 1, other)
        await taken(1)
        expect(await send(1)).toBe('for the other')
      })

      it.each(['urgent', 'person'] as const)('overtakes what waits when it is %s', async purpose => {
        await say('first')
        const { id } = await taken()
        await stores.outbox.postpone(id, second(600), true)
        await say('important', purpose, 5)
        expect(await send(5)).toBe('important')
        expect(await take(5)).toBeNull()
      })

      it('is urgent before everything else, to whomever it goes', async () => {
        const other = await using.known()
        await say('for the other', 'answer', 0, other)
        await say('numbers for danger', 'urgent', 5)
        expect(await sendAll(5)).toEqual(['numbers for danger', 'for the other'])
      })

      it('tells how much this person was sent within a day beside the questions of surveys, and nobody else', async () => {
        const other = await using.known()
        for (const text of ['one', 'two']) await say(text)
        await say('question 1', 'survey')
        await say('for the other', 'answer', 0, other)
        await sendAll(10)
        await say('three', 'answer', 20)
        expect(await taken(20)).toMatchObject({ message: { text: 'three' }, sentLately: 2 })
        const nextDay = 24 * 3600 + 10
        await stores.outbox.postpone((await lastTaken())?.id ?? '', second(nextDay), false)
        expect(await taken(nextDay)).toMatchObject({ sentLately: 0 })
      })
      const lastTaken = async () => {
        await say('another', 'person', 20)
        return taken(20)
      }
    })

    describe('what could not go out', () => {
      it('is tried again at its time, and counts its tries', async () => {
        await say('one')
        await stores.outbox.postpone((await taken()).id, second(5), true)
        expect(await take(4)).toBeNull()
        const again = await taken(5)
        expect(again.tries).toBe(1)
        await stores.outbox.postpone(again.id, second(9), false)
        expect((await taken(9)).tries).toBe(1)
      })

      it('holds up nothing once it has failed or was cancelled', async () => {
        for (const text of ['one', 'two', 'three']) await say(text)
        await stores.outbox.fail((await taken()).id, 'refused')
        await stores.outbox.cancel((await taken()).id)
        expect(await sendAll(1)).toEqual(['three'])
      })

      it.each(['urgent', 'person', 'requested'] as const)(
        'goes out again after a crash when it is %s',
        async purpose => {
          await say('important', purpose)
          await taken()
          expect(await take(MUCH_LATER - 2)).toBeNull()
          expect(await taken(MUCH_LATER)).toMatchObject({ message: { text: 'important' }, tries: 1 })
        },
      )

      it.each(['answer', 'receipt', 'ask-again', 'reminder'] as const)(
        'is not said a second time after a crash when it is only %s, and the next goes out',
        async purpose => {
          await say('may have gone out', purpose)
          await taken()
          await say('next', 'answer', 60)
          expect(await take(MUCH_LATER - 2)).toBeNull()
          expect(await sendAll(MUCH_LATER)).toEqual(['next'])
        },
      )

      it('is not tried for ever when every sender dies of it', async () => {
        await say('deadly', 'urgent')
        let times = 0
        while (times < 50 && (await take(times * MUCH_LATER))) times += 1
        expect(times).toBe(9)
      })

      it('is not brought back by a sender who comes too late', async () => {
        await say('may have gone out')
        const { id } = await taken()
        expect(await take(MUCH_LATER)).toBeNull()
        await stores.outbox.postpone(id, second(MUCH_LATER), true)
        expect(await take(MUCH_LATER + 1)).toBeNull()
      })

      it('is not failed or cancelled by a sender who comes too late', async () => {
        await say('important', 'person')
        const { id } = await taken()
        await stores.outbox.postpone(id, second(10), true)
        await stores.outbox.fail(id, 'unknown')
        await stores.outbox.cancel(id)
        expect(await send(10)).toBe('important')
      })

      it('counts as sent when a slow sender says so after all', async () => {
        await say('important', 'requested')
        const { id } = await taken()
        await stores.outbox.sent(id, null, second(200))
        expect(await take(MUCH_LATER + 20)).toBeNull()
      })
    })

    describe('what is taken back by a turn', () => {
      it('is all that waits but what was asked for, a person among it', async () => {
        await using.save(from, { toDos: ['human'] })
        const purposes = ['answer', 'receipt', 'ask-again', 'reminder', 'urgent', 'requested'] as const
        for (const purpose of purposes) await say(purpose, purpose)
        await stores.outbox.add((await using.of(from)).id, 'a volunteer', words('person'), second(0))
        await using.save(from, { cancelUnsent: true, say: [aLine('requested', 'stopped')] })
        expect((await sendAll(1)).sort()).toEqual(['person', 'requested', 'stopped'])
      })

      it('is also what a person began to write to somebody who did not ask for one', async () => {
        await using.save(from, { toDos: ['follow-up'] })
        await stores.outbox.add((await using.of(from)).id, 'a volunteer', words('person'), second(0))
        await using.save(from, { cancelUnsent: true, say: [aLine('requested', 'stopped')] })
        expect(await sendAll(1)).toEqual(['stopped'])
      })

      it('is nothing of anybody else, and nothing that is sent already', async () => {
        const other = await using.known()
        await say('for the other', 'answer', 0, other)
        await say('sent already', 'answer', 1)
        await sendAll(0)
        const { id } = await taken(1)
        await using.save(from, { cancelUnsent: true })
        await stores.outbox.sent(id, 'key', second(2))
        await say('counts it', 'person', 3)
        expect((await taken(3)).sentLately).toBe(1)
      })
    })

    describe('what the platform reports', () => {
      const reported = async (...statuses: ('sent' | 'delivered' | 'read' | 'failed')[]) => {
        await using.save(from, { toDos: ['human'] })
        await stores.outbox.add((await using.of(from)).id, 'a volunteer', words('an answer'), second(1))
        await send(1, 'key')
        for (const status of statuses) await stores.outbox.delivered('key', { channel: 'whatsapp', status })
        return (await stores.toDos.open())[0]?.answers[0]?.state
      }

      it('may come in any order: what failed does not arrive by a late report', async () => {
        expect(await reported('failed', 'sent', 'delivered', 'read')).toBe('failed')
      })

      it('is nothing while it arrives', async () => {
        expect(await reported('read', 'delivered', 'sent')).toBe('sent')
      })

      it('of another channel, or of something unknown, changes nothing', async () => {
        await reported()
        await stores.outbox.delivered('key', { channel: 'telegram', status: 'failed', problem: 'unknown' })
        await stores.outbox.delivered('other', { channel: 'whatsapp', status: 'failed', problem: 'unknown' })
        expect((await stores.toDos.open())[0]?.answers[0]?.state).toBe('sent')
      })
    })

    it('a volunteer’s words to a conversation that is gone go nowhere', async () => {
      const unknown = (await using.of(from)).id
      await stores.conversations.forget(unknown)
      await stores.outbox.add(unknown, 'a volunteer', words('too late'), second(0))
      expect(await take(1)).toBeNull()
    })
  })
}
