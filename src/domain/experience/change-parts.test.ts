import { describe, expect, it } from 'vitest'
import { aReading } from '../../../test/support/a-reading.js'
import { anExperience, aPart, aTranscript, aVoiceNote, whenHeard } from '../../../test/support/builders.js'
import { type Experience, nextStep, type Tag, withCorrection, withFailure, withReading } from '../experience.js'
import { isOpenToMore, withoutPart, withPart, withPartText } from './change-parts.js'
import { originalOf, type Part } from './original.js'

const at = new Date('2026-11-21T10:05:00.000Z')
const later = new Date('2026-11-21T10:09:00.000Z')
const blob = (key: string) => ({ key, mimeType: 'audio/ogg', size: 1, sha256: 's' })
const first = aPart({ id: 'first', text: 'Oliver waits.', sentAt: '2026-11-21T10:00:00.000Z' })
const second = aPart({ id: 'second', text: 'He cries.', sentAt: '2026-11-21T10:01:00.000Z' })
const voice = aPart({ id: 'voice', recording: { audio: blob('audio/1') }, sentAt: '2026-11-21T10:02:00.000Z' })
const picture = aPart({ id: 'picture', file: { file: blob('file/1') }, sentAt: '2026-11-21T10:03:00.000Z' })

const of = (...parts: Part[]): Experience => anExperience({ original: originalOf(parts), words: 'Oliver waits.' })
const read = (experience: Experience) => withReading(experience, aReading({ safeguarding: 'concern' }), at)
const byAnn: Tag = {
  codeId: 'school-bullying',
  by: 'ann',
  confidence: 1,
  evidence: [{ start: 0, end: 6, text: 'Oliver' }],
  at: at.toISOString(),
  status: 'confirmed',
}

describe('a further message', () => {
  it('joins in the order of sending, and the whole is read again', () => {
    const more = withPart(read(of(second)), first, later)
    expect(more).toMatchObject({ state: 'received', words: 'Oliver waits.\n\nHe cries.', original: { kind: 'text' } })
    expect(more.understoodAt ?? more.reading ?? more.redacted).toBeUndefined()
    expect(nextStep(more)).toBe('understand')
  })

  it('leaves what the machine found, and a raised flag, until the whole has been read', () => {
    const before = read(of(first))
    const more = withPart(before, second, later)
    expect(more.tags).toEqual(before.tags)
    expect(more.facets).toEqual(before.facets)
    expect(withReading(more, aReading(), later).safeguarding.level).toBe('concern')
  })

  it('with a voice takes the words away until it has been heard', () => {
    const more = withPart(read(of(first)), voice, later)
    expect(more).toMatchObject({ state: 'received', original: { kind: 'voice' } })
    expect(more.words).toBeUndefined()
    expect(nextStep(more)).toBe('transcribe')
    expect(whenHeard(more, aTranscript(), later).words).toBe('Oliver waits.\n\nThe bus never came.')
  })

  it('that is typed does not have a voice heard again', () => {
    const heard = read(whenHeard(of(voice), aTranscript(), at))
    const more = withPart(heard, first, later)
    expect(more).toMatchObject({ state: 'transcribed', words: 'Oliver waits.\n\nThe bus never came.' })
    expect(nextStep(more)).toBe('understand')
  })

  it('that is a second voice waits to be heard, and the first stays heard', () => {
    const other = aPart({ id: 'other', recording: { audio: blob('audio/2') }, sentAt: '2026-11-21T10:04:00.000Z' })
    const more = withPart(read(whenHeard(of(voice), aTranscript(), at)), other, later)
    expect(more.transcript ?? more.transcribedAt ?? more.words).toBeUndefined()
    expect(more.original.parts.map(({ recording }) => recording?.transcript !== undefined)).toEqual([true, false])
    expect(whenHeard(more, aTranscript(), later).words).toBe('The bus never came.\n\nThe bus never came.')
  })

  it('has a failed step tried again', () => {
    expect(withPart(withFailure(of(voice), 'transcribe', 'took-too-long', at), first, later).failure).toBeUndefined()
  })

  it('that is known already changes nothing', () => {
    const experience = read(of(first))
    expect(withPart(experience, { ...second, id: 'first' }, later)).toBe(experience)
  })

  it.each<[string, Partial<Experience>]>([
    ['has typed what they heard', { correction: { text: 'Hm.', by: 'ann', at: at.toISOString() } }],
    ['has set a tag', { tags: [byAnn] }],
    ['has agreed to a tag', { tags: [{ ...byAnn, by: 'machine' }] }],
    ['has looked at the flag', { safeguarding: { level: 'urgent', evidence: [], ackBy: 'ann' } }],
    ['has reviewed it', { state: 'reviewed' }],
    ['has closed it', { state: 'closed' }],
    ['has asked for it to be erased', { state: 'erased' }],
  ])('finds the record closed once a person %s', (_what, done) => {
    expect(isOpenToMore({ ...read(of(first)), ...done })).toBe(false)
  })

  it.each<[string, Experience]>([
    ['a very long one', { ...of(first), words: 'a'.repeat(100_000) }],
    [
      'one of very many messages',
      of(...Array.from({ length: 1000 }, (_, number) => aPart({ id: String(number), text: 'a' }))),
    ],
  ])('begins another record beside %s, which would take long to read again and again', (_what, full) => {
    expect(isOpenToMore(full)).toBe(false)
  })

  it('finds it open until then', () => {
    expect([of(first), read(of(first)), whenHeard(aVoiceNote(), aTranscript(), at)].every(isOpenToMore)).toBe(true)
  })
})

describe('a message that is edited', () => {
  const edited = withPartText(
    { ...read(of(first, second)), tags: [byAnn, ...read(of(first)).tags] },
    'first',
    'He waits.',
    later,
  )

  it('has new words in its place, to be read afresh', () => {
    expect(edited).toMatchObject({ state: 'received', words: 'He waits.\n\nHe cries.' })
    expect(nextStep(edited)).toBe('understand')
  })

  it('leaves no trace of the old words', () => {
    expect(JSON.stringify(edited)).not.toContain('Oliver')
  })

  it('keeps what people decided and how urgent it was, and drops what the machine found', () => {
    expect(edited.tags).toEqual([{ ...byAnn, evidence: [] }])
    expect(edited.safeguarding).toMatchObject({ level: 'concern', evidence: [] })
    expect(edited.facets).toEqual({ services: [], needs: [], phase: null, area: null })
    expect(edited.sentiment ?? edited.kind ?? edited.language).toBeUndefined()
  })

  it('shows again what the flag rests on, once that has been read in the new words', () => {
    const reading = aReading({ safeguarding: 'concern' })
    expect(withReading(edited, reading, later).safeguarding.evidence).toEqual(reading.safeguarding.evidence)
  })

  it('to the words it has already, or without being here, changes nothing', () => {
    const experience = read(of(first))
    expect(withPartText(experience, 'first', 'Oliver waits.', later)).toBe(experience)
    expect(withPartText(experience, 'unknown', 'Hm.', later)).toBe(experience)
  })

  it('to no words at all keeps its recording', () => {
    const both = of({ ...voice, text: 'Listen:' })
    expect(withPartText(both, 'voice', null, later).original.parts).toEqual([voice])
  })

  it('keeps what a person heard on its recording', () => {
    const typed = withCorrection(of({ ...voice, text: 'Listen:' }), 'He shouts.', 'ann', at)
    expect(withPartText(typed, 'voice', 'Hear:', later)).toMatchObject({
      words: 'Hear:\n\nHe shouts.',
      state: 'transcribed',
    })
  })
})

describe('a message that is withdrawn', () => {
  it('goes, and the rest is read again', () => {
    const left = withoutPart(read(of(first, second)), 'first', later)
    expect(left).toMatchObject({ words: 'He cries.', state: 'received' })
    expect(JSON.stringify(left)).not.toContain('Oliver')
  })

  it('takes what was heard on it along, and the others keep theirs', () => {
    const other = aPart({ id: 'other', recording: { audio: blob('audio/2') }, sentAt: '2026-11-21T10:04:00.000Z' })
    const heard = whenHeard(of(voice, other), aTranscript(), at)
    expect(withoutPart(heard, 'voice', later)).toMatchObject({
      state: 'transcribed',
      words: 'The bus never came.',
      transcript: { durationSeconds: 2 },
    })
  })

  it('takes along what a person typed of it, for nobody can tell which words came from where', () => {
    const typed = withCorrection(of(first, voice), 'He shouts.', 'ann', at)
    const left = withoutPart(typed, 'voice', later)
    expect(left.correction).toBeUndefined()
    expect(left).toMatchObject({ words: 'Oliver waits.', original: { kind: 'text' } })
    expect(withoutPart(typed, 'first', later).words).toBe('He shouts.')
  })

  it('was what a record waited for: it then goes on without it', () => {
    expect(nextStep(withoutPart(of(first, voice), 'voice', later))).toBe('understand')
    const failed = withFailure(of(first, voice), 'transcribe', 'recording-unreadable', at)
    expect(nextStep(withoutPart(failed, 'voice', later))).toBe('understand')
  })

  it('takes the record with it when it was the last one', () => {
    expect(withoutPart(read(of(first)), 'first', later)).toMatchObject({ state: 'erased', original: { parts: [] } })
  })

  it('leaves a record of files alone a record of files', () => {
    expect(withoutPart(of(first, picture), 'first', later).original.kind).toBe('files')
  })

  it('and is not here changes nothing', () => {
    const experience = read(of(first))
    expect(withoutPart(experience, 'unknown', later)).toBe(experience)
  })
})

describe('a record whose words become others', () => {
  const review = { by: 'ann', at: at.toISOString() }
  const reviewed = (): Experience => ({ ...read(of(first, second)), state: 'reviewed', review })
  const splitOrMerged: Partial<Experience>[] = [{ splitInto: ['ABCD-EFGH'] }, { mergedInto: 'ABCD-EFGH' }]

  it('is no longer one that somebody went through', () => {
    const edited = withPartText(reviewed(), 'first', 'Oliver still waits.', later)
    expect(edited.state).toBe('received')
    expect(edited.review).toBeUndefined()
    expect(withReading(edited, aReading(), later).state).toBe('ready')
    expect(withCorrection(reviewed(), 'He shouts.', 'bob', later).review).toBeUndefined()
  })

  it.each(splitOrMerged)('is no longer closed: %o', closing => {
    const edited = withPartText({ ...reviewed(), ...closing, state: 'closed' }, 'first', 'Oliver still waits.', later)
    expect(edited).toMatchObject({ state: 'received', words: 'Oliver still waits.\n\nHe cries.' })
    expect(edited.splitInto ?? edited.mergedInto).toBeUndefined()
  })

  it('keeps what people decided about it besides its themes', () => {
    const decided = { phase: { value: 'primary', ...review }, sentiment: { value: 2, ...review } } as const
    const edited = withPartText({ ...reviewed(), decided }, 'first', 'Oliver still waits.', later)
    expect(edited).toMatchObject({ decided, sentiment: 2, facets: { phase: 'primary', services: [] } })
    expect(withReading(edited, aReading(), later)).toMatchObject({ sentiment: 2, facets: { phase: 'primary' } })
  })

  it('takes no further message once somebody decided what it is about', () => {
    expect(isOpenToMore(read(of(first)))).toBe(true)
    expect(isOpenToMore({ ...read(of(first)), decided: { phase: { value: null, ...review } } })).toBe(false)
  })

  it('rests the theme of a person only on words that still stand', () => {
    const tags = [byAnn, { ...byAnn, codeId: 'ehcp-timeliness', evidence: [{ start: 7, end: 12, text: 'waits' }] }]
    const again = withReading({ ...of(first), tags, words: 'Olga waited.' }, aReading(), later)
    expect(again.tags.map(({ evidence }) => evidence)).toEqual([[], aReading().themes[0]?.evidence])
    const same = withReading({ ...of(first), tags, words: 'Oliver waits.' }, aReading(), later)
    expect(same.tags.slice(0, 2)).toEqual(tags)
  })
})
