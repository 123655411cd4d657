import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { newConversation } from '../../src/domain/chat/conversation/state.js'
import type { NewEvent } from '../../src/domain/chat/conversation-store.js'
import { anExperience } from '../support/builders.js'
import { aLine, anEvent, aTurn, type ChatStores, second, textOf, usingStores } from '../support/chat-stores.js'

/** What every store of conversations promises of people whose number changes, and of strangers who are given the old one. */
export const describePeopleWhoMove = (name: string, open: () => Promise<ChatStores>): void => {
  describe(name, () => {
    let stores: ChatStores
    let using: ReturnType<typeof usingStores>
    let old: NewEvent['from']
    let fresh: NewEvent['from']
    beforeEach(async () => {
      stores = await open()
      using = usingStores(stores)
      old = { contributorKeys: [`old ${randomUUID()}`], address: '+447700900123' }
      fresh = { contributorKeys: [`new ${randomUUID()}`], address: '+447700900321' }
    })
    const aMove = (overrides: Partial<NewEvent> = {}) =>
      anEvent({
        kind: 'moved',
        body: { kind: 'moved' },
        at: second(60),
        from: { contributorKeys: [fresh.contributorKeys[0], ...old.contributorKeys], address: fresh.address },
        ...overrides,
      })
    const move = (event = aMove()) => stores.conversations.keepEvent(event)
    const write = async (from: NewEvent['from'], seconds: number, text = 'it is me') => {
      const event = anEvent({ from, text, at: second(seconds) })
      expect(await stores.conversations.keepEvent(event)).toBe('kept')
      return event
    }
    const aRecord = async (from: NewEvent['from']) => {
      const record = anExperience({ channel: 'whatsapp', contributorKey: from.contributorKeys[0] })
      await stores.experiences.create(record)
      return record
    }
    const recordsOf = async (from: NewEvent['from']) =>
      (await stores.experiences.ofContributor(from.contributorKeys[0])).map(({ id }) => id)

    describe(`somebody with a new number`, () => {
      it('keeps their conversation and their records, which go by the new number from now on', async () => {
        await using.known(old)
        const record = await aRecord(old)
        const before = await using.of(old)
        expect(await move()).toBe('kept')
        const now = await using.of(fresh)
        expect(now).toMatchObject({ id: before.id, contributorKey: fresh.contributorKeys[0], state: before.state })
        expect(await recordsOf(fresh)).toEqual([record.id])
        expect(await stores.conversations.waiting(now.id, second(60))).toMatchObject([{ kind: 'moved' }])
      })

      it('is answered at the new number', async () => {
        await using.known(old)
        await move()
        await using.save(fresh, { say: [aLine()] }, second(61))
        expect(await stores.outbox.take('whatsapp', second(61))).toMatchObject({ address: fresh.address })
      })

      it('is found by every other name of theirs as before', async () => {
        const lid = `lid ${randomUUID()}`
        await using.known({ ...old, contributorKeys: [old.contributorKeys[0], lid] })
        await move()
        expect((await stores.conversations.findByContributor(lid))?.id).toBe((await using.of(fresh)).id)
      })

      it('takes with them records that go by another of their names', async () => {
        const lid = { contributorKeys: [`lid ${randomUUID()}`] as [string], address: 'lid:1' }
        await using.known(lid)
        await using.known({ ...old, contributorKeys: [old.contributorKeys[0], lid.contributorKeys[0]] })
        const record = await aRecord(lid)
        await move()
        expect(await recordsOf(fresh)).toEqual([record.id])
      })

      it('moves on again and again', async () => {
        await using.known(old)
        const record = await aRecord(old)
        const { id } = await using.of(old)
        await move()
        const third = { contributorKeys: [`third ${randomUUID()}`] as [string], address: '+447700900777' }
        await move(aMove({ from: { ...third, contributorKeys: [third.contributorKeys[0], fresh.contributorKeys[0]] } }))
        expect((await using.of(third)).id).toBe(id)
        expect(await recordsOf(third)).toEqual([record.id])
        expect(await stores.conversations.hasWritten(fresh.contributorKeys[0])).toBe(false)
      })

      it('is not made known to us by moving when they never wrote', async () => {
        expect(await move()).toBe('known')
        expect(await stores.conversations.hasWritten(fresh.contributorKeys[0])).toBe(false)
        expect(await stores.conversations.hasWritten(old.contributorKeys[0])).toBe(false)
      })

      it('loses nothing when their first message from the new number overtakes the news', async () => {
        await using.known(old)
        const record = await aRecord(old)
        const { id } = await using.of(old)
        const early = await write(fresh, 70, 'from my new phone')
        const other = await using.of(fresh)
        const state = { ...newConversation(), stopped: true }
        await using.save(fresh, { state, events: [{ id: early.id, state: 'held' }], toDos: ['human'], say: [aLine()] })
        const newer = await aRecord(fresh)
        expect(await move()).toBe('kept')
        expect(await using.of(fresh)).toMatchObject({
          id,
          state: { stopped: true },
          lastInAt: second(70).toISOString(),
        })
        expect(await stores.conversations.find(other.id)).toBeNull()
        const [waits] = await stores.conversations.ofMessage(id, early.messageKey)
        expect(waits && textOf(waits)).toBe('from my new phone')
        expect(waits?.state).toBe('waiting')
        expect((await recordsOf(fresh)).sort()).toEqual([record.id, newer.id].sort())
        expect(await stores.toDos.open()).toMatchObject([{ kind: 'human', conversation: { id } }])
      })

      it('has one to-do of a kind after that, not two', async () => {
        await using.known(old)
        await using.save(old, { toDos: ['human'] })
        await write(fresh, 70)
        await using.save(fresh, { toDos: ['human', 'urgent-held'] })
        await move()
        expect((await stores.toDos.open()).map(({ kind }) => kind).sort()).toEqual(['human', 'urgent-held'])
      })
    })

    describe(`a turn that is being taken while somebody moves`, () => {
      it('is not saved: it knew them by the old number', async () => {
        await using.known(old)
        const before = await using.of(old)
        await move()
        expect(await stores.conversations.save(before, aTurn(), second(61))).toBe(false)
      })

      it('brings its record along once it is taken again', async () => {
        const event = await write(old, 0)
        const record = await aRecord(old)
        await move()
        const late = await aRecord(old)
        await using.save(fresh, { events: [{ id: event.id, state: 'done', body: null, reference: late.reference }] })
        expect((await recordsOf(fresh)).sort()).toEqual([record.id, late.id].sort())
        expect(await recordsOf(old)).toEqual([])
      })

      it('and whoever is changing a record has to look at it again', async () => {
        await using.known(old)
        const record = await aRecord(old)
        await move()
        await expect(stores.experiences.save(record, { by: 'machine', what: 'ready' })).rejects.toMatchObject({
          code: 'superseded',
        })
        expect(await recordsOf(old)).toEqual([])
      })
    })

    describe(`a stranger`, () => {
      it('who is given the old number has a conversation of their own, and no records', async () => {
        await using.known(old)
        await aRecord(old)
        await move()
        await write(old, 9000, 'hello')
        expect((await using.of(old)).id).not.toBe((await using.of(fresh)).id)
        expect((await using.of(old)).state).toEqual(newConversation())
        expect(await recordsOf(old)).toEqual([])
        expect(await stores.conversations.hasWritten(old.contributorKeys[0])).toBe(true)
      })

      it('is not taken for them when the news is delivered a second time', async () => {
        await using.known(old)
        const news = aMove()
        await move(news)
        await write(old, 9000, 'hello')
        const theirs = await using.of(old)
        expect(await move({ ...news, id: anEvent().id })).toBe('known')
        expect(await using.of(old)).toEqual(theirs)
      })

      it('is not begun by a second delivery of what the person once wrote from the old number', async () => {
        const event = await write(old, 0)
        await move()
        expect(await stores.conversations.keepEvent({ ...event, id: anEvent().id })).toBe('known')
        expect(await stores.conversations.hasWritten(old.contributorKeys[0])).toBe(false)
      })

      it('who had the new number before is not mixed with whoever has it now, and nothing is sent to them there', async () => {
        await using.known(fresh)
        const strangers = await aRecord(fresh)
        const stranger = await using.of(fresh)
        await using.save(fresh, { say: [aLine('answer', 'for the stranger')] })
        await using.known(old)
        const record = await aRecord(old)
        await move()
        expect((await using.of(fresh)).id).not.toBe(stranger.id)
        expect(await recordsOf(fresh)).toEqual([record.id])
        const left = await stores.conversations.find(stranger.id)
        expect(left?.contributorKey).not.toBe(fresh.contributorKeys[0])
        const kept = await stores.experiences.ofContributor(left?.contributorKey ?? '')
        expect(kept.map(({ id }) => id)).toEqual([strangers.id])
        expect(await stores.outbox.take('whatsapp', second(61))).toMatchObject({
          message: { text: 'for the stranger' },
          address: null,
        })
      })
    })
  })
}
