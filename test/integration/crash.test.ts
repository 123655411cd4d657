import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../support/engine.js'
import { type Installation, startInstallation } from '../support/installation.js'

const ITEMS = 300
const EVERY_TENTH_IS_SPOKEN = 10
const PATIENCE_MS = 240_000

const voice = (await readFile('test/fixtures/voice/pico_d02.ogg')).toString('base64')

const itemOf = (index: number) => {
  const externalId = `crash-${index}-${randomUUID()}`
  if (index % EVERY_TENTH_IS_SPOKEN === 0) return { externalId, audio: { mimeType: 'audio/ogg', base64: voice } }
  return { externalId, text: `Number ${index}: we waited over a year for the plan and nobody rang back.` }
}

describe.each([
  ['Redis', true],
  ['PostgreSQL', false],
])('workers killed, and the engines restarted, with the queue on %s', (_name, withRedis) => {
  let earshot: Installation

  beforeAll(async () => {
    earshot = await startInstallation({ withRedis })
  })
  afterAll(() => earshot.remove())

  it(
    'every message that got a receipt becomes ready exactly once',
    async () => {
      const disturbed = disturb(earshot)
      const references = await sendAll(earshot)
      await disturbed
      await everythingReady(earshot)
      const records = await readRecords(earshot)
      expect(references).toHaveLength(ITEMS)
      expect(records.map(record => record.reference).toSorted()).toEqual(references.toSorted())
      expect(records.filter(record => record.state !== 'ready' || record.failure !== null)).toEqual([])
      expect(records.filter(record => record.times_ready !== 1)).toEqual([])
      expect(records.filter(record => record.spoken && !record.words?.includes('therapist'))).toEqual([])
    },
    PATIENCE_MS + 60_000,
  )
})

/** The worst quarter of an hour of a small forum's server, in half a minute. */
const disturb = async (earshot: Installation): Promise<void> => {
  const killAfter = async (milliseconds: number) => {
    await delay(milliseconds)
    await earshot.killWorker()
  }
  await killAfter(1500)
  await killAfter(2500)
  await awayFor(3000, earshot.redis)
  await killAfter(2500)
  await earshot.postgres.restart()
  await killAfter(3000)
  await killAfter(4000)
}

/** Long enough that jobs cannot be added meanwhile: only the sweep finds what came in. */
const awayFor = async (milliseconds: number, engine: Engine | null): Promise<void> => {
  await engine?.stop()
  await delay(milliseconds)
  await engine?.start()
}

/** Eight senders that try again, with the same id, until they hold a receipt: as providers and careful programs do. */
const sendAll = async (earshot: Installation): Promise<string[]> => {
  const items = Array.from({ length: ITEMS }, (_, index) => itemOf(index))
  const references: string[] = []
  const sender = async () => {
    for (let item = items.shift(); item; item = items.shift()) {
      references.push(await receiptFor(earshot, item))
      await delay(250)
    }
  }
  await Promise.all(Array.from({ length: 8 }, sender))
  return references
}

const receiptFor = async (earshot: Installation, item: object): Promise<string> => {
  for (;;) {
    const response = await earshot.send(item).catch(() => null)
    if (response?.status === 202 || response?.status === 200)
      return ((await response.json()) as { reference: string }).reference
    await delay(300)
  }
}

const everythingReady = async (earshot: Installation): Promise<void> => {
  const deadline = Date.now() + PATIENCE_MS
  while (Date.now() < deadline) {
    const left = await ask<{ left: number }>(
      earshot,
      `SELECT count(*)::int AS left FROM experience WHERE state <> 'ready' AND failure IS NULL`,
    )
    if (left[0]?.left === 0) return
    await delay(500)
  }
}

interface StoredRecord {
  reference: string
  state: string
  failure: object | null
  words: string | null
  spoken: boolean
  times_ready: number
}

const readRecords = (earshot: Installation): Promise<StoredRecord[]> =>
  ask(
    earshot,
    `SELECT reference, state, failure, words, original ->> 'kind' = 'voice' AS spoken,
       (SELECT count(*)::int FROM history_entry h WHERE h.experience_id = e.id AND h.what = 'ready') AS times_ready
     FROM experience e`,
  )

const ask = async <Row extends object>(earshot: Installation, sql: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: earshot.postgres.url })
  await client.connect()
  return (await client.query<Row>(sql).finally(() => client.end())).rows
}
