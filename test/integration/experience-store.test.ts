import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { connectDatabase } from '../../adapters/postgres/client.js'
import { createExperienceStore } from '../../adapters/postgres/experience/experience-store.js'
import { withPart } from '../../src/domain/experience/change-parts.js'
import { needsTranscript, withReading } from '../../src/domain/experience.js'
import { describeExperienceStore } from '../contracts/experience-store.js'
import { aReading } from '../support/a-reading.js'
import { anExperience, aPart, aTranscript, aVoiceNote, typed, whenHeard } from '../support/builders.js'
import { usingDatabase } from '../support/database.js'
import { fakeClock } from '../support/fake-clock.js'
import { suiteLog } from '../support/suite-log.js'

const database = usingDatabase()

beforeEach(async () => {
  await database().pool.query('TRUNCATE experience CASCADE')
})

const open = () => createExperienceStore(database(), fakeClock())

describeExperienceStore('PostgreSQL', open)

describe('the group commit in PostgreSQL', () => {
  it('keeps every one of a thousand messages that arrive at once', async () => {
    const store = open()
    const all = Array.from({ length: 1000 }, () => anExperience())
    const created = await Promise.all(all.map(experience => store.create(experience)))
    expect(new Set(created.map(({ outcome }) => outcome))).toEqual(new Set(['created']))
    expect((await store.count({})).n).toBe(1000)
  })

  it('one message that the database refuses does not take its neighbours with it', async () => {
    const store = open()
    const good = Array.from({ length: 20 }, () => anExperience())
    const bad = anExperience({ receivedAt: 'not a time' })
    const outcomes = await Promise.allSettled(
      [...good.slice(0, 10), bad, ...good.slice(10)].map(experience => store.create(experience)),
    )
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    expect((await store.count({})).n).toBe(20)
  })
})

describe('a page for a list', () => {
  it('brings the beginning of the redacted words and what a row says, and none of the long parts', async () => {
    const store = open()
    const long = 'Ann waits. '.repeat(10_000)
    const record = anExperience({ original: typed(long), words: long })
    await store.create(record)
    const reading = aReading({ safeguarding: 'urgent' })
    const read = withReading(record, { ...reading, redaction: { text: long, findings: [] } }, new Date())
    await store.save(read, { by: 'machine', what: 'ready' })
    const page = await store.page({}, { limit: 5, briefly: true })
    const [item] = page.items
    expect(JSON.stringify(page).length).toBeLessThan(3000)
    expect(item).toMatchObject({
      id: record.id,
      original: { kind: 'text' },
      redacted: { text: long.slice(0, 1000) },
      tags: [{ codeId: 'ehcp-timeliness', status: 'suggested', evidence: [] }],
      safeguarding: { level: 'urgent', evidence: [] },
    })
    expect((await store.page({}, { limit: 5 })).items[0]?.words).toBe(long)
  })

  it('tells what a record is made of, and that it was heard, without the words of it', async () => {
    const store = open()
    const note = aVoiceNote()
    await store.create(note)
    const said = aTranscript({ text: 'Ann waits. '.repeat(1000), segments: Array(500).fill(aTranscript().segments[0]) })
    const heard = withPart(whenHeard(note, said, new Date()), aPart({ text: 'Typed. '.repeat(1000) }), new Date())
    await store.save(heard, { by: 'machine', what: 'transcribed' })
    const [item] = (await store.page({}, { limit: 5, briefly: true })).items
    expect(JSON.stringify(item?.original).length).toBeLessThan(1000)
    expect(item?.original.parts.map(({ id }) => id)).toEqual(heard.original.parts.map(({ id }) => id))
    expect(item && needsTranscript(item)).toBe(false)
  })
})

describe('the file of a message that is held', () => {
  it('is somebody’s until the message is done with', async () => {
    const store = open()
    const id = randomUUID()
    const key = `held/${id}/voice`
    expect(await store.namesBlob(key)).toBe(false)
    await database().pool.query(
      `INSERT INTO chat_event (id, channel, event_key, kind, message_key, received_at, at, state, tries)
       VALUES ($1, 'whatsapp', 'e', 'message', 'm', now(), now(), 'held', 0)`,
      [id],
    )
    expect(await store.namesBlob(key)).toBe(true)
    await database().pool.query(`UPDATE chat_event SET state = 'done' WHERE id = $1`, [id])
    expect(await store.namesBlob(key)).toBe(false)
  })
})

describe('a database that is not there', () => {
  it('is said so at once, as something that passes', async () => {
    const nowhere = connectDatabase('postgres://nobody@127.0.0.1:1/none', suiteLog)
    const store = createExperienceStore(nowhere, fakeClock())
    const unavailable = { code: 'database-unavailable', retryable: true }
    await expect(store.create(anExperience())).rejects.toMatchObject(unavailable)
    await expect(store.find(anExperience().id)).rejects.toMatchObject(unavailable)
    await expect(store.countStart(anExperience().id, 'understand')).rejects.toMatchObject(unavailable)
    await expect(store.ping()).rejects.toMatchObject(unavailable)
    await nowhere.close()
  })
})
