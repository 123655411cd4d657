import { readFile } from 'node:fs/promises'
import { originalOf } from '../../src/domain/experience/original.js'
import { type Experience, withFailure, withReading } from '../../src/domain/experience.js'
import type { BlobStore, ExperienceStore } from '../../src/domain/ports.js'
import type { TranscriptSegment } from '../../src/domain/transcript.js'
import type { Evidence, Finding, Reading, SafeguardingLevel } from '../../src/domain/understanding.js'
import { aReading } from './a-reading.js'
import { anExperience, aPart, aTranscript, aVoiceNote, typed, whenHeard } from './builders.js'

const at = new Date('2026-11-21T10:01:00.000Z')

/** What a reader is to find in a text, by the words themselves. */
export interface ToFind {
  /** Theme ids with the words they rest on. */
  themes?: Record<string, string>
  /** Names to hide, in the order in which they stand, with their placeholders. */
  hidden?: Record<string, string>
  safeguarding?: [SafeguardingLevel, string]
}

/** A typed record that a machine has read. */
export const aReadRecord = (text: string, overrides: Partial<Experience> = {}, toFind: ToFind = {}): Experience =>
  withReading(anExperience({ original: typed(text), words: text, ...overrides }), readingOf(text, toFind), at)

/** What is said, where, on the recording of `aHeardNote`. */
export const SEGMENTS: TranscriptSegment[] = [
  { start: 0, end: 2.5, text: 'My son Oliver has waited two years for his autism assessment.', confidence: 0.95 },
  { start: 2.5, end: 4, text: 'Nobody rings us back.', confidence: 0.4, flags: ['low'] },
  { start: 4, end: 6, text: 'The school has been brilliant though.', confidence: 0.93 },
]

const IN_THE_NOTE: ToFind = {
  themes: { 'health-neuro-assessment': 'waited two years', 'comm-updates-response': 'Nobody rings us back' },
  hidden: { Oliver: '[child]' },
}

const IN_THE_CHAT: ToFind = {
  themes: { ...IN_THE_NOTE.themes, 'transport-reliability-safety': 'The bus is late again.' },
  hidden: { Oliver: '[child]' },
}

/** A voice note that was heard and read, with its recording in the store. */
export const aHeardNote = async (blobs: BlobStore, overrides: Partial<Experience> = {}): Promise<Experience> => {
  const note = await aNoteWithRecording(blobs, overrides)
  const text = SEGMENTS.map(segment => segment.text).join(' ')
  const heard = whenHeard(note, aTranscript({ text, segments: SEGMENTS, durationSeconds: 6 }), at)
  return withReading(heard, readingOf(text, IN_THE_NOTE), at)
}

/** A voice note that no machine could hear. */
export const aFailedNote = async (blobs: BlobStore, overrides: Partial<Experience> = {}): Promise<Experience> =>
  withFailure(await aNoteWithRecording(blobs, overrides), 'transcribe', 'recording-unreadable', at)

/** A voice note that waits to be heard, with its recording in the store. */
export const aNoteWithRecording = async (
  blobs: BlobStore,
  overrides: Partial<Experience> = {},
): Promise<Experience> => {
  const note = aVoiceNote(overrides)
  const bytes = await readFile('test/fixtures/voice/pico_d02.ogg')
  const audio = await blobs.put(`audio/${note.id}/original`, bytes, 'audio/ogg')
  return { ...note, original: originalOf([aPart({ recording: { audio } })]) }
}

/**
 * What somebody told in a chat: some words, the voice note that `SEGMENTS` are of, and a picture with words of its own. All
 * was heard and read.
 */
export const aChatRecord = async (blobs: BlobStore, overrides: Partial<Experience> = {}): Promise<Experience> => {
  const note = await aNoteWithRecording(blobs, { channel: 'whatsapp', ...overrides })
  const picture = await readFile('test/fixtures/pictures/bus.png')
  const file = await blobs.put(`file/${note.id}/picture`, picture, 'image/png')
  const parts = [
    aPart({ text: 'Please listen to this. It is about my son.', sentAt: '2026-11-21T09:57:00.000Z' }),
    ...note.original.parts,
    aPart({
      text: 'The bus is late again.',
      file: { file, name: 'Oliver at the bus.png' },
      sentAt: '2026-11-21T10:02:00.000Z',
    }),
  ]
  const said = SEGMENTS.map(segment => segment.text).join(' ')
  const heard = whenHeard(
    { ...note, original: originalOf(parts) },
    aTranscript({ text: said, segments: SEGMENTS, durationSeconds: 6 }),
    at,
  )
  return withReading(heard, readingOf(heard.words ?? '', IN_THE_CHAT), at)
}

export const keepAll = async (experiences: ExperienceStore, records: Experience[]): Promise<void> => {
  for (const record of records) await experiences.create(record)
}

// ---------------------------------------------------------------------------------------------------------------------

const readingOf = (text: string, { themes = {}, hidden = {}, safeguarding }: ToFind): Reading => ({
  ...aReading(),
  themes: Object.entries(themes).map(([id, quote]) => ({ id, confidence: 0.8, evidence: [evidenceOf(text, quote)] })),
  safeguarding: safeguarding
    ? { level: safeguarding[0], evidence: [evidenceOf(text, safeguarding[1])] }
    : { level: 'none', evidence: [] },
  redaction: {
    text: Object.entries(hidden).reduce((words, [name, placeholder]) => words.replace(name, placeholder), text),
    findings: Object.keys(hidden).map((name): Finding => ({ type: 'child-name', ...evidenceOf(text, name) })),
  },
})

const evidenceOf = (text: string, quote: string): Evidence => {
  const start = text.indexOf(quote)
  return { start, end: start + quote.length, text: quote }
}
