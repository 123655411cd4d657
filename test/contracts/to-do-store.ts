import { beforeEach, describe, expect, it } from 'vitest'
import type { NewEvent } from '../../src/domain/chat/conversation-store.js'
import type { ToDoKind } from '../../src/domain/chat/to-do.js'
import { type ChatStores, second, somebody, usingStores, words } from '../support/chat-stores.js'

/** What every store of to-dos promises. */
export const describeToDoStore = (name: string, open: () => Promise<ChatStores>): void => {
  describe(name, () => {
    let stores: ChatStores
    let using: ReturnType<typeof usingStores>
    beforeEach(async () => {
      stores = await open()
      using = usingStores(stores)
    })
    const ask = async (seconds = 0, kind: ToDoKind = 'human', from?: NewEvent['from']) => {
      const who = from ?? (await using.known())
      await using.save(who, { toDos: [kind] }, second(seconds))
      return who
    }
    const first = async () => {
      const [toDo] = await stores.toDos.open()
      if (!toDo) throw new Error('nothing is to be done')
      return toDo
    }

    describe('what people have to do', () => {
      it('is nothing at first', async () => {
        expect(await stores.toDos.open()).toEqual([])
        expect(await stores.toDos.countOpen()).toBe(0)
        expect(await stores.toDos.recentlyDone(5)).toEqual([])
        for (const unknown of ['0197f6a0-0000-7000-8000-000000000000', 'not even an id']) {
          expect(await stores.toDos.find(unknown)).toBeNull()
          await expect(stores.toDos.finish(unknown, 'a volunteer', second(0))).resolves.toBeUndefined()
        }
      })

      it('comes with its conversation, and with whether there is an address', async () => {
        const from = await ask(5)
        const toDo = await first()
        expect(toDo).toMatchObject({
          kind: 'human',
          channel: 'whatsapp',
          at: second(5).toISOString(),
          doneAt: null,
          doneBy: null,
          conversation: await using.of(from),
          hasAddress: true,
          answers: [],
        })
        expect(await stores.toDos.find(toDo.id)).toEqual(toDo)
      })

      it('counts nobody who only practises, and lists them', async () => {
        await ask(0)
        const practising = await using.known(somebody(), { channel: 'practice' })
        await ask(1, 'human', practising)
        expect(await stores.toDos.open()).toHaveLength(2)
        expect(await stores.toDos.countOpen()).toBe(1)
      })

      it('can be added by a volunteer, once', async () => {
        const from = await using.known()
        const { id } = await using.of(from)
        await stores.toDos.add(id, 'follow-up', second(1))
        await stores.toDos.add(id, 'follow-up', second(2))
        await stores.toDos.add('0197f6a0-0000-7000-8000-000000000000', 'follow-up', second(3))
        expect(await stores.toDos.open()).toMatchObject([{ kind: 'follow-up', at: second(1).toISOString() }])
      })

      it('is open once for each kind, however often it is asked for', async () => {
        const from = await ask(0)
        await ask(5, 'human', from)
        await ask(6, 'urgent-held', from)
        expect((await stores.toDos.open()).map(({ kind, at }) => [kind, at])).toEqual([
          ['urgent-held', second(6).toISOString()],
          ['human', second(0).toISOString()],
        ])
        expect(await stores.toDos.countOpen()).toBe(2)
      })

      it('is urgent first, then oldest first', async () => {
        await ask(20)
        await ask(10)
        await ask(40, 'urgent-held')
        await ask(30, 'urgent-held')
        const times = (await stores.toDos.open()).map(({ at }) => at)
        expect(times).toEqual([30, 40, 10, 20].map(seconds => second(seconds).toISOString()))
      })

      it('is finished once, by the first who says so, and can then be asked for anew', async () => {
        const from = await ask()
        const { id } = await first()
        await stores.toDos.finish(id, 'one volunteer', second(10))
        await stores.toDos.finish(id, 'another', second(20))
        expect(await stores.toDos.find(id)).toMatchObject({ doneAt: second(10).toISOString(), doneBy: 'one volunteer' })
        expect(await stores.toDos.countOpen()).toBe(0)
        await ask(30, 'human', from)
        expect(await stores.toDos.countOpen()).toBe(1)
        expect((await first()).id).not.toBe(id)
      })

      it('is listed once it is done, newest first, as many as were asked for', async () => {
        for (const seconds of [1, 2, 3]) {
          await ask(seconds)
          await stores.toDos.finish((await first()).id, 'a volunteer', second(100 - seconds))
        }
        const done = await stores.toDos.recentlyDone(2)
        expect(done.map(({ at }) => at)).toEqual([second(1).toISOString(), second(2).toISOString()])
      })
    })

    describe('the answer of a volunteer', () => {
      const answered = async () => (await first()).answers
      const answer = async (text: string, seconds: number) =>
        stores.outbox.add((await first()).conversation.id, 'a volunteer', words(text), second(seconds))

      it('stands below what was asked, from waiting to sent, with its words', async () => {
        await ask(5)
        await answer('We will ring you.', 10)
        expect(await answered()).toEqual([
          { at: second(10).toISOString(), by: 'a volunteer', text: 'We will ring you.', state: 'waiting' },
        ])
        const message = await stores.outbox.take('whatsapp', second(11))
        expect(message).toMatchObject({ purpose: 'person', message: { text: 'We will ring you.' } })
        await stores.outbox.sent(message?.id ?? '', 'sent key', second(12))
        expect(await answered()).toEqual([
          { at: second(12).toISOString(), by: 'a volunteer', text: 'We will ring you.', state: 'sent' },
        ])
      })

      it('has failed when it could not be sent, or the platform says later that it did not get there', async () => {
        await ask(5)
        await answer('one', 10)
        await answer('two', 11)
        const one = await stores.outbox.take('whatsapp', second(12))
        await stores.outbox.fail(one?.id ?? '', 'refused')
        const two = await stores.outbox.take('whatsapp', second(12))
        await stores.outbox.sent(two?.id ?? '', 'two', second(13))
        expect((await answered()).map(({ state }) => state)).toEqual(['failed', 'sent'])
        await stores.outbox.delivered('two', { channel: 'whatsapp', status: 'failed', problem: 'unreachable' })
        expect((await answered()).map(({ state }) => state)).toEqual(['failed', 'failed'])
      })

      it('belongs to the question that was open, not to one before or after', async () => {
        const from = await ask(5)
        await answer('to the first', 10)
        const before = await first()
        await stores.toDos.finish(before.id, 'a volunteer', second(20))
        await ask(30, 'human', from)
        await answer('to the second', 40)
        expect((await answered()).map(({ text }) => text)).toEqual(['to the second'])
        expect((await stores.toDos.find(before.id))?.answers.map(({ text }) => text)).toEqual(['to the first'])
      })
    })
  })
}
