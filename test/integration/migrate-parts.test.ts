import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectDatabase, type Database } from '../../adapters/postgres/client.js'
import { createExperienceStore } from '../../adapters/postgres/experience/experience-store.js'
import { migrate } from '../../prisma/migrate.js'
import { migrationsFolder } from '../../prisma/migration-files.js'
import { nextStep, wordsOf } from '../../src/domain/experience.js'
import { anExperience, aTranscript } from '../support/builders.js'
import type { Engine } from '../support/engine.js'
import { fakeClock } from '../support/fake-clock.js'
import { startPostgres } from '../support/postgres.js'
import { suiteLog } from '../support/suite-log.js'

const FIRST = '0001_first'
const audio = { key: 'audio/x/original', mimeType: 'audio/ogg', size: 4, sha256: 'ab' }
const transcript = { ...aTranscript(), at: '2026-11-21T10:02:00.000Z' }

/** Records as they were kept before a record was made of messages: one text and one recording at most. */
const OLD = {
  typed: { kind: 'text', text: 'We waited.' },
  heard: { kind: 'voice', text: 'About the bus:', recording: { audio, seconds: 2, playable: audio } },
  unheard: { kind: 'voice', recording: { audio } },
  answered: { kind: 'answers', answers: [{ question: 'Where?', answer: 'Here.' }] },
}
type Name = keyof typeof OLD
const NAMES = ['typed', 'heard', 'unheard', 'answered'] as const satisfies Name[]
const ids = Object.fromEntries(NAMES.map(name => [name, anExperience().id])) as Record<Name, string>

let engine: Engine
let database: Database
beforeAll(async () => {
  engine = await startPostgres()
  const folder = await mkdtemp(path.join(tmpdir(), 'earshot-migrate-parts-'))
  await cp(path.join(migrationsFolder, FIRST), path.join(folder, FIRST), { recursive: true })
  await migrate(engine.url, { folder })
  database = connectDatabase(engine.url, suiteLog)
  for (const name of NAMES) await insertOld(name)
  await cp(migrationsFolder, folder, { recursive: true })
  await migrate(engine.url, { folder })
  await rm(folder, { recursive: true })
})
afterAll(async () => {
  await database.close()
  await engine.remove()
})

const now = async (name: Name) => {
  const found = await createExperienceStore(database, fakeClock()).find(ids[name])
  if (!found) throw new Error(`the ${name} record is gone`)
  return found
}

describe('a record from before there were messages', () => {
  it('that was typed is one message with its text', async () => {
    const part = { id: 'typed', sentAt: '2026-11-21T09:59:00.123Z', text: 'We waited.' }
    expect((await now('typed')).original).toEqual({ kind: 'text', parts: [part] })
  })

  it('that was heard keeps with its recording what was heard, and is not heard again', async () => {
    const heard = await now('heard')
    const recording = { audio, seconds: 2, playable: audio, transcript: aTranscript() }
    const part = { id: 'heard', sentAt: '2026-11-21T09:59:00.123Z', text: 'About the bus:', recording }
    expect(heard.original).toEqual({ kind: 'voice', parts: [part] })
    expect(heard.transcript).toEqual(transcript)
    expect(wordsOf(heard)).toBe('About the bus:\n\nThe bus never came.')
    expect(nextStep(heard)).toBe('understand')
  })

  it('that was not heard yet still waits for it', async () => {
    const unheard = await now('unheard')
    expect(unheard.original.parts).toEqual([
      { id: 'unheard', sentAt: '2026-11-21T09:59:00.123Z', recording: { audio } },
    ])
    expect(nextStep(unheard)).toBe('transcribe')
  })

  it('of answers alone keeps them beside no message', async () => {
    expect((await now('answered')).original).toEqual({ ...OLD.answered, parts: [] })
  })
})

// ---------------------------------------------------------------------------------------------------------------------

const insertOld = (name: Name) =>
  database.pool.query(
    `INSERT INTO experience (id, reference, channel, external_id, received_at, sent_at, consent, original, transcript, tags,
       themes, services, needs, safeguarding_level, safeguarding, state, touched_at, starts, invented, version)
     VALUES ($1, $2, 'web', $2, now(), '2026-11-21T10:59:00.123+01:00', '{}', $3, $4, '[]',
       '{}', '{}', '{}', 'none', '{"level": "none", "evidence": []}', 'received', now(), '{}', false, 1)`,
    [ids[name], name, JSON.stringify(OLD[name]), name === 'heard' ? JSON.stringify(transcript) : null],
  )
