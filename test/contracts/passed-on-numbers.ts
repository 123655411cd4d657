import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { newConversation } from '../../src/domain/chat/conversation/state.js'
import type { NewEvent } from '../../src/domain/chat/conversation-store.js'
import { anExperience } from '../support/builders.js'
import { aLine, anEvent, type ChatStores, second, usingStores } from '../support/chat-stores.js'

const HALF_A_YEAR = 180 * 24 * 3600

/** What every store of conversations promises of a number that the network has given to somebody else, unknown to us. */
export const describePassedOnNumbers = (name: string, open: () => Promise<ChatStores>): void => {
  describe(name, () => {
    let stores: ChatStores
    let using: ReturnType<typeof usingStores>
    let from: NewEvent['from']
    beforeEach(async () => {
      stores = await open()
      using = usingStores(stores)
      from = { contributorKeys: [`number ${randomUUID()}`, `id ${randomUUID()}`], address: '+447700900123' }
    })
    const write = (seconds: number, overrides: Partial<NewEvent> = {}) =>
      stores.conversations.keepEvent(anEvent({ from, at: second(seconds), ...overrides }))
    const aRecord = async () => {
      const record = anExperience({ channel: 'whatsapp', contributorKey: from.contributorKeys[0] })
      await stores.experiences.create(record)
      return record
    }
    const reachable = () => stores.experiences.ofContributor(from.contributorKeys[0])

    it('whoever writes after half a silent year begins anew, and reaches nothing of before', async () => {
      await using.known(from)
      const record = await aRecord()
      const before = await using.of(from)
      expect(await write(HALF_A_YEAR + 1)).toBe('kept')
      const now = await using.of(from)
      expect(now.id).not.toBe(before.id)
      expect(now).toMatchObject({ contributorKey: from.contributorKeys[0], state: newConversation() })
      expect((await stores.conversations.findByContributor(from.contributorKeys[1] ?? ''))?.id).toBe(now.id)
      expect(await reachable()).toEqual([])
      const kept = await stores.experiences.findByReference(record.reference)
      expect(kept?.contributorKey).not.toBe(from.contributorKeys[0])
      expect(kept?.original).toEqual(record.original)
    })

    it('nothing that waits for the one before goes to the one after', async () => {
      await using.known(from)
      await using.save(from, { say: [aLine('requested', 'what you told us')], toDos: ['human'] })
      await write(HALF_A_YEAR + 1)
      expect(await stores.outbox.take('whatsapp', second(HALF_A_YEAR + 2))).toMatchObject({ address: null })
      expect((await stores.toDos.open())[0]?.hasAddress).toBe(false)
    })

    it('a turn of before that is just being taken is not saved', async () => {
      await using.known(from)
      const before = await using.of(from)
      await write(HALF_A_YEAR + 1)
      const turn = { events: [], say: [], toDos: [], dueAt: null, state: before.state }
      const flags = { cancelUnsent: false, forgetAddress: false, takeBack: false, forgetUnkept: false }
      expect(await stores.conversations.save(before, { ...turn, ...flags }, second(HALF_A_YEAR + 2))).toBe(false)
    })

    it('who was heard of within half a year is the same person', async () => {
      await using.known(from)
      await aRecord()
      const { id } = await using.of(from)
      await write(HALF_A_YEAR)
      await write(2 * HALF_A_YEAR)
      expect((await using.of(from)).id).toBe(id)
      expect(await reachable()).toHaveLength(1)
    })

    it('what was sent in time and comes late is of the same person', async () => {
      await using.known(from)
      const { id } = await using.of(from)
      await write(60, { receivedAt: second(HALF_A_YEAR + 60) })
      expect((await using.of(from)).id).toBe(id)
    })

    it.each(['telegram', 'practice'] as const)('an account of %s stays with its person', async channel => {
      await using.known(from, { channel })
      const { id } = await using.of(from)
      await write(3 * HALF_A_YEAR, { channel })
      expect((await using.of(from)).id).toBe(id)
    })
  })
}
