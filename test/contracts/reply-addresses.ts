import { beforeEach, describe, expect, it } from 'vitest'
import { type ConversationState, newConversation } from '../../src/domain/chat/conversation/state.js'
import type { ConsentAnswer } from '../../src/domain/consent.js'
import { aLine, anEvent, type ChatStores, second, somebody, usingStores } from '../support/chat-stores.js'

const DAY = 24 * 3600
const TOMORROW = second(DAY + 60)

const CONSENT: ConsentAnswer = {
  keep: true,
  quote: false,
  contact: false,
  wordingVersion: '0',
  language: 'en',
  how: 'chat',
}
const SINCE = { since: second(0).toISOString(), askAgainAt: null, timesAskedAgain: 0, reminded: true }
const RECORD = { reference: 'AB-12', lastPartAt: second(0).toISOString(), receipt: null }
const OWED = { ...RECORD, receipt: { kind: 'first', at: second(90).toISOString() } } as const

/** What every store promises of the addresses to which answers go. */
export const describeReplyAddresses = (name: string, open: () => Promise<ChatStores>): void => {
  describe(name, () => {
    let stores: ChatStores
    let using: ReturnType<typeof usingStores>
    beforeEach(async () => {
      stores = await open()
      using = usingStores(stores)
    })
    const inState = async (state: Partial<ConversationState>) => {
      const from = await using.known()
      await using.save(from, { state: { ...newConversation(), ...state } })
      return from
    }
    const forget = (now = TOMORROW) => stores.conversations.forgetAddresses(now)

    describe('an address is forgotten', () => {
      it.each<[string, Partial<ConversationState>]>([
        ['has said STOP', { stopped: true, consent: CONSENT }],
        ['has gone', { gone: true, consent: { ...CONSENT, contact: true } }],
        ['has said STOP with something held', { stopped: true, held: SINCE }],
      ])('at once when somebody %s', async (_what, state) => {
        await inState(state)
        expect(await forget(second(1))).toBe(1)
        expect(await forget(second(1))).toBe(0)
      })

      it.each<[string, Partial<ConversationState>]>([
        ['never said yes or no', {}],
        ['agreed to keeping alone', { consent: CONSENT }],
        ['has had the receipt', { consent: CONSENT, record: RECORD }],
      ])('after a silent day when somebody %s, and not before', async (_what, state) => {
        await inState(state)
        expect(await forget(second(DAY))).toBe(0)
        expect(await forget()).toBe(1)
      })

      it('after a silent day when somebody only ever put something right', async () => {
        await using.known(somebody(), { kind: 'edit', body: { kind: 'edit', text: 'put right' } })
        expect(await forget(second(DAY))).toBe(0)
        expect(await forget()).toBe(1)
      })

      it('with the turn that says so', async () => {
        const from = await using.known()
        await using.save(from, { forgetAddress: true, say: [aLine('requested')] })
        expect(await stores.outbox.take('whatsapp', second(0))).toMatchObject({ address: null })
      })
    })

    describe('an address is kept', () => {
      it.each<[string, Partial<ConversationState>]>([
        ['may be written to', { consent: { ...CONSENT, contact: true } }],
        ['has not answered about what is held', { held: SINCE }],
        ['is owed a receipt', { consent: CONSENT, record: OWED }],
      ])('while somebody %s', async (_what, state) => {
        await inState(state)
        expect(await forget()).toBe(0)
      })

      it('while a message waits, is being sent, or is tried again', async () => {
        const from = await inState({ stopped: true })
        await using.save(from, { state: { ...newConversation(), stopped: true }, say: [aLine('requested')] })
        expect(await forget()).toBe(0)
        const message = await stores.outbox.take('whatsapp', TOMORROW)
        expect(await forget()).toBe(0)
        await stores.outbox.sent(message?.id ?? '', null, TOMORROW)
        expect(await forget()).toBe(1)
      })

      it('while something that came in waits', async () => {
        const from = await inState({ stopped: true })
        await stores.conversations.keepEvent(anEvent({ from, at: second(5) }))
        expect(await forget()).toBe(0)
      })

      it('while a turn is being taken', async () => {
        const from = await inState({ stopped: true })
        await using.save(from, { state: { ...newConversation(), stopped: true }, dueAt: second(5).toISOString() })
        await stores.conversations.takeDue(TOMORROW, 10, 120)
        expect(await forget()).toBe(0)
      })

      it('while a person has to do something about it', async () => {
        const from = await inState({ stopped: true })
        await using.save(from, { state: { ...newConversation(), stopped: true }, toDos: ['human'] })
        expect(await forget()).toBe(0)
        const [toDo] = await stores.toDos.open()
        expect(toDo?.hasAddress).toBe(true)
        await stores.toDos.finish(toDo?.id ?? '', 'a volunteer', TOMORROW)
        expect(await forget()).toBe(1)
        expect((await stores.toDos.find(toDo?.id ?? ''))?.hasAddress).toBe(false)
      })
    })

    it('an address comes back with the next message', async () => {
      const from = await inState({ stopped: true })
      await forget()
      await stores.conversations.keepEvent(anEvent({ from: { ...from, address: '+447700900456' } }))
      await using.save(from, { say: [aLine('requested')] })
      expect(await stores.outbox.take('whatsapp', second(0))).toMatchObject({ address: '+447700900456' })
    })
  })
}
