import { beforeEach, describe, expect, it } from 'vitest'
import { type ConversationState, newConversation } from '../../src/domain/chat/conversation/state.js'
import type { EventState } from '../../src/domain/chat/conversation-store.js'
import { aLine, anEvent, type ChatStores, second, usingStores, words } from '../support/chat-stores.js'

const DAY = 24 * 3600
const CONSENT_HOURS = 72
const CONSENT = { keep: true, quote: false, contact: false, wordingVersion: '0', language: 'en', how: 'chat' }

/** What every store promises of words and of people that it must not know any more. */
export const describeForgetting = (name: string, open: () => Promise<ChatStores>): void => {
  describe(name, () => {
    let stores: ChatStores
    let using: ReturnType<typeof usingStores>
    beforeEach(async () => {
      stores = await open()
      using = usingStores(stores)
    })
    const inState = async (state: Partial<ConversationState> = {}) => {
      const from = await using.known()
      await using.save(from, { state: { ...newConversation(), ...state } })
      return from
    }
    const anEventThatIs = async (state: EventState, from: Awaited<ReturnType<typeof inState>>, notBefore?: Date) => {
      const event = anEvent({ from })
      await stores.conversations.keepEvent(event)
      const put = { id: event.id, state, ...(notBefore ? { notBefore, tries: 1 } : {}) }
      await using.save(from, { events: [put] })
      return event
    }
    const bodyOf = async (from: Awaited<ReturnType<typeof inState>>, messageKey: string) => {
      const [event] = await stores.conversations.ofMessage((await using.of(from)).id, messageKey)
      return event?.body ?? null
    }
    const answerOf = async () => (await stores.toDos.open())[0]?.answers[0]
    const anAnswer = async (from: Awaited<ReturnType<typeof inState>>, sent: boolean) => {
      await using.save(from, { toDos: ['human'] })
      await stores.outbox.add((await using.of(from)).id, 'a volunteer', words('we read about your son'), second(0))
      if (!sent) return
      const taken = await stores.outbox.take('whatsapp', second(0))
      await stores.outbox.sent(taken?.id ?? '', null, second(0))
    }
    const forgetOld = (seconds: number) => stores.conversations.forgetOld(second(seconds), CONSENT_HOURS)

    describe('a turn that leaves nothing of what somebody sent', () => {
      it.each(['early', 'unreadable'] as const)('forgets what is %s', async state => {
        const from = await inState()
        const { messageKey } = await anEventThatIs(state, from)
        await using.save(from, { forgetUnkept: true })
        expect(await bodyOf(from, messageKey)).toBeNull()
      })

      it('forgets a message whose file was still being fetched, and not what came in since', async () => {
        const from = await inState()
        const fetched = await anEventThatIs('waiting', from, second(5))
        const since = anEvent({ from, at: second(1) })
        await stores.conversations.keepEvent(since)
        await using.save(from, { forgetUnkept: true })
        expect(await bodyOf(from, fetched.messageKey)).toBeNull()
        expect(await stores.conversations.waiting((await using.of(from)).id, second(9))).toMatchObject([
          { id: since.id },
        ])
      })

      it('takes back our answers that have not gone out, and says its own', async () => {
        const from = await inState()
        await using.save(from, { say: [aLine('requested', 'what you told us: the bus')] })
        await using.save(from, { takeBack: true, say: [aLine('requested', 'it is deleted')] })
        expect(await using.takeText()).toBe('it is deleted')
      })

      it('forgets what a volunteer wrote to them, but not before it is sent', async () => {
        const from = await inState()
        await anAnswer(from, false)
        await using.save(from, { forgetUnkept: true })
        expect(await using.takeText()).toBe('we read about your son')
        const other = await inState()
        await stores.toDos.finish((await stores.toDos.open())[0]?.id ?? '', 'a volunteer', second(0))
        await anAnswer(other, true)
        expect(await answerOf()).toMatchObject({ text: 'we read about your son' })
        await using.save(other, { forgetUnkept: true })
        expect(await answerOf()).toMatchObject({ text: null, state: 'sent' })
      })
    })

    describe('what is old', () => {
      it('is forgotten when an edit never found its message', async () => {
        const from = await inState({ consent: CONSENT })
        const { messageKey } = await anEventThatIs('early', from)
        await forgetOld(CONSENT_HOURS * 3600)
        expect(await bodyOf(from, messageKey)).not.toBeNull()
        await forgetOld(CONSENT_HOURS * 3600 + 1)
        expect(await bodyOf(from, messageKey)).toBeNull()
      })

      it('is forgotten after a month when it was put aside, and when a volunteer wrote it', async () => {
        const from = await inState({ consent: CONSENT })
        const { messageKey } = await anEventThatIs('unreadable', from)
        await anAnswer(from, true)
        await forgetOld(30 * DAY)
        expect(await bodyOf(from, messageKey)).not.toBeNull()
        expect((await answerOf())?.text).not.toBeNull()
        await forgetOld(30 * DAY + 1)
        expect(await bodyOf(from, messageKey)).toBeNull()
        expect((await answerOf())?.text).toBeNull()
      })

      it('is kept while it is held, waits, or belongs to a practice chat', async () => {
        const from = await inState({ consent: CONSENT })
        const kept = [await anEventThatIs('held', from), await anEventThatIs('waiting', from)]
        await forgetOld(400 * DAY)
        for (const { messageKey } of kept) expect(await bodyOf(from, messageKey)).not.toBeNull()
        const own = anEvent({ channel: 'practice' })
        await stores.conversations.keepEvent(own)
        await using.save(own.from, { events: [{ id: own.id, state: 'unreadable' }] })
        await forgetOld(400 * DAY)
        expect(await bodyOf(own.from, own.messageKey)).not.toBeNull()
      })
    })

    describe('somebody who never said yes', () => {
      const isKnown = async (from: Awaited<ReturnType<typeof inState>>) =>
        (await stores.conversations.findByContributor(from.contributorKeys[0])) !== null

      it('is forgotten after a silent month, and a second delivery of what they wrote is still known', async () => {
        const from = await using.known()
        const event = anEvent({ from, at: second(1) })
        await stores.conversations.keepEvent(event)
        await using.save(from, { events: [{ id: event.id, state: 'done', body: null }] })
        await forgetOld(30 * DAY + 1)
        expect(await isKnown(from)).toBe(true)
        await forgetOld(30 * DAY + 2)
        expect(await isKnown(from)).toBe(false)
        expect(await stores.conversations.keepEvent(event)).toBe('known')
        expect(await isKnown(from)).toBe(false)
      })

      it.each<[string, Partial<ConversationState>]>([
        ['has said STOP: we stay silent', { stopped: true }],
        ['has said yes', { consent: CONSENT }],
        [
          'has not answered about what is held',
          { held: { since: second(0).toISOString(), askAgainAt: null, timesAskedAgain: 0, reminded: true } },
        ],
      ])('is not forgotten when somebody %s', async (_what, state) => {
        const from = await inState(state)
        await forgetOld(400 * DAY)
        expect(await isKnown(from)).toBe(true)
      })

      it('is not forgotten while somebody has to answer them, something waits, or in practice', async () => {
        const asked = await inState()
        await using.save(asked, { toDos: ['human'] })
        const writing = await inState()
        await stores.conversations.keepEvent(anEvent({ from: writing }))
        const practising = await using.known(undefined, { channel: 'practice' })
        await forgetOld(400 * DAY)
        for (const from of [asked, writing, practising]) expect(await isKnown(from)).toBe(true)
      })
    })
  })
}
