import { randomBytes, randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import type { DirectoryEntry } from '../../src/domain/directory/directory.js'
import { originalOf, type Part } from '../../src/domain/experience/original.js'
import { type Experience, withTranscript } from '../../src/domain/experience.js'
import type { SavedView } from '../../src/domain/inbox/saved-view.js'
import type { IncomingMessage } from '../../src/domain/incoming-message.js'
import type { Person } from '../../src/domain/people.js'
import type { Heard } from '../../src/domain/ports.js'
import { makeReference } from '../../src/domain/reference.js'
import type { Transcript } from '../../src/domain/transcript.js'

/** A reviewer without a second factor, with whatever matters to the test in its place. */
export const aPerson = (overrides: Partial<Person> = {}): Person => {
  const id = randomUUID()
  return {
    id,
    email: `${id}@example.org`,
    name: 'Ann Lee',
    roles: ['reviewer'],
    secondFactor: false,
    disabled: false,
    lastDay: null,
    sessionsFrom: null,
    ...overrides,
  }
}

const CONSENT = { keep: true, quote: true, contact: false, wordingVersion: 'test', language: 'en', how: 'web-form' }

/** A typed message that may be kept and quoted. */
export const aMessage = (overrides: Partial<IncomingMessage> = {}): IncomingMessage => ({
  channel: 'web',
  externalId: randomUUID(),
  sender: null,
  sentAt: new Date('2026-11-21T09:59:00.000Z'),
  consent: CONSENT,
  text: 'We waited a year for the plan.',
  ...overrides,
})

/** A typed message of a record. */
export const aPart = (overrides: Partial<Part> = {}): Part => ({
  id: randomUUID(),
  sentAt: '2026-11-21T09:59:00.000Z',
  ...overrides,
})

/** What came in as one typed message. */
export const typed = (text: string) => originalOf([aPart({ text })])

/** A typed record as it stands right after intake. */
export const anExperience = (overrides: Partial<Experience> = {}): Experience => ({
  id: v7(),
  reference: makeReference(() => randomBytes(1).readUInt8()),
  channel: 'web',
  externalId: randomUUID(),
  receivedAt: '2026-11-21T10:00:00.000Z',
  sentAt: '2026-11-21T09:59:00.000Z',
  consent: { ...CONSENT, at: '2026-11-21T10:00:00.000Z' },
  original: typed('We waited a year for the plan.'),
  words: 'We waited a year for the plan.',
  tags: [],
  facets: { services: [], needs: [], phase: null, area: null },
  safeguarding: { level: 'none', evidence: [] },
  state: 'received',
  invented: false,
  version: 1,
  ...overrides,
})

/** A voice note that nobody has heard yet. */
export const aVoiceNote = (overrides: Partial<Experience> = {}): Experience => {
  const { words: _none, ...note } = anExperience()
  const audio = { key: `audio/${note.id}/original`, mimeType: 'audio/ogg', size: 4, sha256: 'ab' }
  return { ...note, original: originalOf([aPart({ recording: { audio } })]), ...overrides }
}

/** The record once the same was heard on each of its recordings. */
export const whenHeard = (note: Experience, transcript: Transcript, at: Date): Experience =>
  note.original.parts.reduce((record, part) => withTranscript(record, part.id, { transcript }, at), note)

export const aTranscript = (overrides: Partial<Transcript> = {}): Transcript => ({
  text: 'The bus never came.',
  segments: [{ start: 0, end: 2, text: 'The bus never came.', confidence: 0.95 }],
  language: 'en',
  confidence: 0.95,
  quality: 'ok',
  speech: true,
  engine: 'moonshine',
  model: 'moonshine-base-q8@0.1.15',
  durationSeconds: 2,
  ...overrides,
})

export const heard = (overrides: Partial<Transcript> = {}): Heard => ({ transcript: aTranscript(overrides) })

/** A published place of the directory that helps everybody everywhere. */
export const aPlace = (overrides: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  id: randomUUID(),
  name: 'Elmshire SENDIASS',
  whatFor: 'Free advice about special needs.',
  areas: [],
  themes: [],
  published: true,
  position: 1,
  updatedAt: '2026-11-21T10:00:00.000Z',
  updatedBy: 'someone',
  ...overrides,
})

/** A list that one person keeps for themselves. */
export const aSavedView = (overrides: Partial<SavedView> = {}): SavedView => ({
  id: randomUUID(),
  name: 'Transport this autumn',
  query: 'theme=transport-eligibility',
  ownerId: randomUUID(),
  shared: false,
  position: 0,
  savedAt: '2026-11-21T10:00:00.000Z',
  ...overrides,
})
