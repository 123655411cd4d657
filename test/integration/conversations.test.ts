import { beforeEach, describe, expect, it } from 'vitest'
import { createConversationStore } from '../../adapters/postgres/chat/conversation-store.js'
import { createOutbox } from '../../adapters/postgres/chat/outbox.js'
import { createToDoStore } from '../../adapters/postgres/chat/to-do-store.js'
import { createExperienceStore } from '../../adapters/postgres/experience/experience-store.js'
import { createPaperStore } from '../../adapters/postgres/surveys/paper-store.js'
import { createResponseStore } from '../../adapters/postgres/surveys/response-store.js'
import { createSurveyStore } from '../../adapters/postgres/surveys/survey-store.js'
import { createSealer } from '../../adapters/sealing/sealer.js'
import { newConversation } from '../../src/domain/chat/conversation/state.js'
import type { Clock } from '../../src/domain/ports.js'
import { describeChatStores } from '../contracts/chats.js'
import { anAnsweredEdition } from '../support/an-answered-edition.js'
import {
  aLine,
  anEvent,
  aTurn,
  type ChatStores,
  second,
  somebody,
  textOf,
  usingStores,
  words,
} from '../support/chat-stores.js'
import { usingDatabase } from '../support/database.js'
import { fakeClock } from '../support/fake-clock.js'
import { realSealer } from '../support/fake-secrets.js'

const database = usingDatabase()

const open = (sealer = realSealer()): ChatStores => {
  const { pool } = database()
  const conversations = createConversationStore(pool, sealer)
  return {
    conversations,
    outbox: createOutbox(pool, sealer),
    toDos: createToDoStore(pool, sealer, conversations),
    experiences: createExperienceStore(database(), fakeClock()),
  }
}

const surveyStores = (clock: Clock) => {
  const { prisma } = database()
  return {
    surveys: createSurveyStore(prisma),
    responses: createResponseStore(prisma, clock),
    paper: createPaperStore(prisma),
  }
}

const empty = () => database().pool.query('TRUNCATE chat_event, conversation, experience CASCADE')

describeChatStores('PostgreSQL', async () => {
  await empty()
  return open()
})

describe('in PostgreSQL', () => {
  let stores: ChatStores
  let using: ReturnType<typeof usingStores>
  beforeEach(async () => {
    await empty()
    stores = open()
    using = usingStores(stores)
  })

  /** Every cell of these tables that holds text, in one. */
  const everythingReadable = async () => {
    const texts = await Promise.all(
      ['chat_event', 'outbox', 'reply_address', 'conversation', 'conversation_key', 'to_do'].map(async table => {
        const { rows } = await database().pool.query<{ row: string }>(`SELECT t::text AS row FROM ${table} AS t`)
        return rows.map(({ row }) => row).join('\n')
      }),
    )
    expect(texts.every(text => text.length > 0)).toBe(true)
    return texts.join('\n')
  }

  it('no word, no number and no address can be read, whatever becomes of an event or a message', async () => {
    const from = somebody()
    const states = ['waiting', 'held', 'early', 'unreadable', 'done'] as const
    for (const state of states) {
      const event = anEvent({ from, text: `secretword ${state}` })
      await stores.conversations.keepEvent(event)
      await using.save(from, { events: [{ id: event.id, state }] })
    }
    await stores.conversations.keepUnreadable('whatsapp', 'odd', '{"secretword": "+447700900123"}', second(1))
    const lines = ['sent', 'failed', 'cancelled', 'waiting'].map(text => aLine('answer', `secretword ${text}`))
    await using.save(from, { say: lines, toDos: ['human'] })
    await stores.outbox.add((await using.of(from)).id, 'a volunteer', words('secretword person'), second(1))
    const take = async () => (await stores.outbox.take('whatsapp', second(1)))?.id ?? ''
    await stores.outbox.sent(await take(), 'key', second(1))
    await stores.outbox.fail(await take(), 'refused')
    await stores.outbox.cancel(await take())
    const readable = await everythingReadable()
    expect(readable).not.toMatch(/secretword|7700 ?900|\+44/)
    expect(readable).not.toContain(Buffer.from('secretword').toString('base64url').slice(0, 12))
    expect(readable).not.toContain(Buffer.from('secretword').toString('hex'))
  })

  it('words are gone once they are sent, failed, cancelled or given up, but for practice and what a person wrote', async () => {
    const from = await using.known()
    await using.save(from, { say: ['one', 'two', 'three', 'four'].map(text => aLine('answer', text)) })
    await stores.outbox.add((await using.of(from)).id, 'a volunteer', words('mine'), second(0))
    const take = async () => (await stores.outbox.take('whatsapp', second(0)))?.id ?? ''
    await stores.outbox.sent(await take(), null, second(0))
    await stores.outbox.fail(await take(), 'refused')
    await stores.outbox.cancel(await take())
    await take()
    await stores.outbox.sent(await take(), null, second(0))
    await stores.outbox.take('whatsapp', second(999))
    const { rows } = await database().pool.query(
      'SELECT state, purpose, sealed IS NOT NULL AS kept FROM outbox ORDER BY state, purpose',
    )
    expect(rows).toEqual([
      { state: 'cancelled', purpose: 'answer', kept: false },
      { state: 'failed', purpose: 'answer', kept: false },
      { state: 'sent', purpose: 'answer', kept: false },
      { state: 'sent', purpose: 'person', kept: true },
      { state: 'unsure', purpose: 'answer', kept: false },
    ])
  })

  it('what somebody answered in surveys goes with them to a new number, and stays with nobody who is given the old one', async () => {
    const [old, fresh] = [somebody(), somebody()]
    await using.known(old)
    const [key, freshKey] = [old.contributorKeys[0], fresh.contributorKeys[0]]
    const answered = await anAnsweredEdition(surveyStores)
    const [response] = await answered.answering({ contributorKey: key, channel: 'whatsapp' })
    const keysNow = async (one: string) => (await answered.responses.ofContributor(one)).map(({ id }) => id)
    const moved = { contributorKeys: [freshKey, key] as [string, string], address: fresh.address }
    await stores.conversations.keepEvent(
      anEvent({ kind: 'moved', body: { kind: 'moved' }, from: moved, at: second(9) }),
    )
    expect(await keysNow(freshKey)).toEqual([response?.id])
    expect(await keysNow(key)).toEqual([])
    const years = new Date('2029-11-21T10:00:00.000Z')
    await stores.conversations.keepEvent(anEvent({ from: fresh, at: years, receivedAt: years }))
    expect(await keysNow(freshKey)).toEqual([])
  })

  it('who writes at the very moment in which addresses are forgotten is answered', async () => {
    const from = await using.known()
    await using.save(from, { state: { ...newConversation(), stopped: true } })
    const { id } = await using.of(from)
    const { pool } = database()
    const holder = await pool.connect()
    await holder.query('BEGIN')
    await holder.query('SELECT 1 FROM reply_address WHERE conversation_id = $1 FOR UPDATE', [id])
    const writing = stores.conversations.keepEvent(anEvent({ from, at: second(5), text: 'start' }))
    await until(async () => (await waitingForLocks()) === 1)
    let over = false
    const forgetting = stores.conversations.forgetAddresses(second(5)).then(() => {
      over = true
    })
    await until(async () => over || (await waitingForLocks()) === 2)
    await holder.query('COMMIT')
    holder.release()
    await Promise.all([writing, forgetting])
    const { rowCount } = await pool.query('SELECT 1 FROM reply_address WHERE conversation_id = $1', [id])
    expect(rowCount).toBe(1)
  })

  it('what was sent is written down without standing in the way of a turn that is being saved', async () => {
    const from = await using.known()
    await using.save(from, { say: [aLine('requested')] })
    const message = await stores.outbox.take('whatsapp', second(0))
    const saving = await database().pool.connect()
    await saving.query('BEGIN')
    await saving.query('SELECT 1 FROM conversation FOR UPDATE')
    const sent = stores.outbox.sent(message?.id ?? '', null, second(1))
    await until(async () => (await waitingForLocks()) === 1)
    await expect(saving.query('SELECT 1 FROM outbox FOR UPDATE NOWAIT')).resolves.toMatchObject({ rowCount: 1 })
    await saving.query('COMMIT')
    saving.release()
    await sent
    expect(await using.takeText(second(999))).toBeNull()
  })

  const waitingForLocks = async () => {
    const waiting = `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`
    return (await database().pool.query(waiting)).rowCount
  }

  const until = async (isSo: () => Promise<boolean>) => {
    while (!(await isSo())) await new Promise(go => setTimeout(go, 5))
  }

  it('many people writing, turns being saved, and messages going out all at once lose nothing', async () => {
    const people = Array.from({ length: 4 }, somebody)
    const kept: string[] = []
    const writing = people.map(async from => {
      for (let count = 0; count < 20; count += 1) {
        const event = anEvent({ from })
        kept.push(event.id)
        await stores.conversations.keepEvent(event)
      }
    })
    const done = new Set<string>()
    let busy = true
    const turn = async () => {
      const ids = await stores.conversations.takeDue(second(9999), 2, 1)
      for (const id of ids) await takeTurn(id)
      return ids.length
    }
    const takeTurn = async (id: string) => {
      const conversation = await stores.conversations.find(id)
      const [event] = await stores.conversations.waiting(id, second(9999))
      if (!conversation || !event) return
      const events = [{ id: event.id, state: 'done', body: null } as const]
      const result = aTurn({ events, say: [aLine('answer', 'ta', event.id)], cancelUnsent: true })
      if (await stores.conversations.save(conversation, result, second(0))) done.add(event.id)
    }
    const sending = async () => {
      const message = await stores.outbox.take('whatsapp', second(1))
      if (message) await stores.outbox.sent(message.id, null, second(1))
    }
    const working = [0, 1].map(async () => {
      while (busy || done.size < kept.length) await Promise.all([turn(), sending()])
    })
    await Promise.all(writing)
    busy = false
    await Promise.all(working)
    expect([...done].sort()).toEqual(kept.sort())
  }, 60_000)

  describe('what was sealed with another secret', () => {
    const WEEK = 7 * 24 * 3600
    const OTHER = createSealer(new Uint8Array(32).fill(3))
    const misconfigured = { code: 'misconfigured', shownAs: expect.stringContaining('EARSHOT_SECRET') }
    let theirs: ReturnType<typeof somebody>
    let ours: ReturnType<typeof somebody>
    beforeEach(async () => {
      const before = open(OTHER)
      theirs = await usingStores(before).known()
      await usingStores(before).save(theirs, { say: [aLine('answer', 'from before')], toDos: ['human'] }, second(0))
      await before.outbox.add((await using.of(theirs)).id, 'a volunteer', words('mine'), second(0))
      await before.conversations.keepEvent(anEvent({ from: theirs }))
      ours = somebody()
      await stores.conversations.keepEvent(anEvent({ from: ours, text: 'readable' }))
    })

    it('is said clearly, and holds up no other conversation', async () => {
      const { id } = await using.of(theirs)
      await expect(stores.conversations.waiting(id, second(9))).rejects.toMatchObject(misconfigured)
      const due = await stores.conversations.takeDue(second(9), 10, 60)
      expect(due).toHaveLength(2)
      const waiting = await stores.conversations.waiting((await using.of(ours)).id, second(9))
      expect(waiting.map(textOf)).toEqual(['readable'])
    })

    it('goes out once the secret is back, and holds up nobody meanwhile', async () => {
      await using.save(ours, { say: [aLine('answer', 'for us')] }, second(5))
      const failed: unknown[] = []
      const take = () => stores.outbox.take('whatsapp', second(9)).catch((error: unknown) => void failed.push(error))
      const taken = [await take(), await take(), await take(), await take()]
      expect(taken.flatMap(message => message?.message.text ?? [])).toEqual(['for us'])
      expect(failed).toMatchObject([misconfigured, misconfigured])
      const later = await open(OTHER).outbox.take('whatsapp', second(3610))
      expect(later?.tries).toBe(0)
    })

    it('is given up after a week, so that what comes later to the same person may go out', async () => {
      await using.save(theirs, { say: [aLine('answer', 'from now')] }, second(WEEK))
      const take = () => stores.outbox.take('whatsapp', second(WEEK + 1)).catch(() => null)
      expect([await take(), await take()]).toEqual([null, null])
      const { rows } = await database().pool.query('SELECT state FROM outbox ORDER BY id')
      expect(rows.map(({ state }) => state)).toEqual(['failed', 'failed', 'waiting'])
    })

    it('leaves the list of what is to be done as it is, without those words', async () => {
      expect(await stores.toDos.open()).toMatchObject([{ kind: 'human', answers: [{ by: 'a volunteer', text: null }] }])
    })

    it('comes without its content to whoever listens to what is held, and does not hide what can be heard', async () => {
      const hold = async (where: ChatStores, from: ReturnType<typeof somebody>) => {
        const event = anEvent({ from, text: 'held' })
        await where.conversations.keepEvent(event)
        await usingStores(where).save(from, { events: [{ id: event.id, state: 'held' }] })
      }
      await hold(open(OTHER), theirs)
      await hold(stores, ours)
      const taken = await stores.conversations.takeUnheard(second(0), 5, 60)
      expect(taken.map(({ event }) => textOf(event))).toEqual([null, 'held'])
    })
  })
})
