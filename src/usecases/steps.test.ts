import { beforeEach, describe, expect, it } from 'vitest'
import { aReading } from '../../test/support/a-reading.js'
import { aWorld } from '../../test/support/a-world.js'
import { anExperience, aVoiceNote, heard } from '../../test/support/builders.js'
import { AppError } from '../domain/errors.js'
import { originalOf } from '../domain/experience/original.js'
import { type Experience, namesLeftIn } from '../domain/experience.js'
import type { TranscriptQuality } from '../domain/transcript.js'
import { transcribe } from './transcribe.js'
import { understand } from './understand.js'

let world: ReturnType<typeof aWorld>
beforeEach(() => {
  world = aWorld()
})

describe('transcribing', () => {
  it('gives the note its words and queues the reading', async () => {
    const { id } = await world.aStoredNote()
    expect(await transcribe(world)(id)).toBe('done')
    expect(await world.experiences.find(id)).toMatchObject({
      state: 'transcribed',
      words: 'The bus never came.',
      transcript: { engine: 'moonshine' },
      original: { parts: [{ recording: { seconds: 2 } }] },
    })
    expect(world.queue.added).toEqual([{ name: 'understand', payload: { experienceId: id } }])
  })

  it('done twice hears once', async () => {
    const { id } = await world.aStoredNote()
    await transcribe(world)(id)
    expect(await transcribe(world)(id)).toBe('skipped')
    expect(world.transcriber.transcribe).toHaveBeenCalledTimes(1)
  })

  it('run by two workers at once, keeps one transcript', async () => {
    const { id } = await world.aStoredNote()
    const results = await Promise.all([transcribe(world)(id), transcribe(world)(id)])
    expect(results.toSorted()).toEqual(['done', 'skipped'])
    expect((await world.experiences.find(id))?.version).toBe(2)
  })

  it('keeps a copy that every browser can play, when there is one', async () => {
    const { id } = await world.aStoredNote()
    world.transcriber.transcribe.mockResolvedValue({
      ...heard(),
      playable: { bytes: Uint8Array.of(7), mimeType: 'audio/mp4' },
    })
    await transcribe(world)(id)
    const playable = (await world.experiences.find(id))?.original.parts[0]?.recording?.playable
    expect(playable && [...(await world.blobs.get(playable))]).toEqual([7])
  })

  it('puts typed words before spoken ones', async () => {
    const note = await world.aStoredNote()
    const both = await world.stored({ ...note, ...ids(), original: alsoTyped(note, 'About the bus:') })
    await transcribe(world)(both.id)
    expect((await world.experiences.find(both.id))?.words).toBe('About the bus:\n\nThe bus never came.')
  })

  it('skips what is gone, erased or has no voice', async () => {
    const typed = await world.stored(anExperience())
    const erased = await world.stored(aVoiceNote({ state: 'erased' }))
    for (const id of [typed.id, erased.id, 'nobody']) expect(await transcribe(world)(id)).toBe('skipped')
  })

  it('lets a failure through, so that the queue can try again', async () => {
    const { id } = await world.aStoredNote()
    world.transcriber.transcribe.mockRejectedValue(new AppError('transcriber-unavailable', 'no', { retryable: true }))
    await expect(transcribe(world)(id)).rejects.toMatchObject({ code: 'transcriber-unavailable' })
    expect((await world.experiences.find(id))?.state).toBe('received')
  })
})

describe('understanding', () => {
  it('makes the record ready with the machine’s reading', async () => {
    const { id } = await world.stored(anExperience())
    expect(await understand(world)(id)).toBe('done')
    expect(await world.experiences.find(id)).toMatchObject({
      state: 'ready',
      tags: [{ codeId: 'ehcp-timeliness', by: 'machine', status: 'suggested' }],
      facets: { services: ['la-send-team'] },
      sentiment: -1,
      redacted: { findings: [] },
    })
  })

  it('done twice reads once', async () => {
    const { id } = await world.stored(anExperience())
    await understand(world)(id)
    expect(await understand(world)(id)).toBe('skipped')
    expect(world.reader.read).toHaveBeenCalledTimes(1)
  })

  it('waits for the voice', async () => {
    const { id } = await world.aStoredNote()
    expect(await understand(world)(id)).toBe('skipped')
  })

  it.each<[TranscriptQuality, number]>([
    ['ok', 1],
    ['check', 1],
    ['unclear', 0],
    ['not-understood', 0],
  ])('a voice heard as "%s" gives %d themes', async (quality, themes) => {
    const { id } = await world.aStoredNote()
    world.transcriber.transcribe.mockResolvedValue(heard({ quality }))
    await transcribe(world)(id)
    await understand(world)(id)
    const ready = await world.experiences.find(id)
    expect(ready?.state).toBe('ready')
    expect(ready?.tags).toHaveLength(themes)
  })

  it('typed words beside a voice that was heard badly count, and the voice does not', async () => {
    const note = await world.aStoredNote()
    const both = await world.stored({ ...note, ...ids(), original: alsoTyped(note, 'About the bus:') })
    world.transcriber.transcribe.mockResolvedValue(heard({ quality: 'unclear' }))
    world.reader.read.mockImplementation(text =>
      text === 'About the bus:'
        ? aReading({ themes: ['transport-eligibility'] })
        : aReading({ safeguarding: 'concern' }),
    )
    await transcribe(world)(both.id)
    await understand(world)(both.id)
    const ready = await world.experiences.find(both.id)
    expect(ready?.tags.map(tag => tag.codeId)).toEqual(['transport-eligibility'])
    expect(ready?.safeguarding.level).toBe('concern')
  })

  it('words in another language are not taken for English because of what was typed beside them', async () => {
    const note = await world.aStoredNote()
    const both = await world.stored({ ...note, ...ids(), original: alsoTyped(note, 'About the bus:') })
    world.transcriber.transcribe.mockResolvedValue(heard({ quality: 'unclear' }))
    world.reader.read.mockImplementation(text => ({ ...aReading(), language: text === 'About the bus:' ? 'en' : 'pl' }))
    await transcribe(world)(both.id)
    await understand(world)(both.id)
    const ready = await world.experiences.find(both.id)
    expect(ready && namesLeftIn(ready)).toBe('pl')
  })

  it('a flag is raised even from a voice that was heard badly', async () => {
    const { id } = await world.aStoredNote()
    world.transcriber.transcribe.mockResolvedValue(heard({ quality: 'unclear' }))
    world.reader.read.mockReturnValue(aReading({ safeguarding: 'urgent' }))
    await transcribe(world)(id)
    await understand(world)(id)
    expect((await world.experiences.find(id))?.safeguarding.level).toBe('urgent')
  })

  it('leaves alone the tags that people decided on', async () => {
    const decided = { by: 'ann', confidence: 1, evidence: [], at: '2026-11-21T10:00:00.000Z' }
    const tags = [
      { ...decided, codeId: 'ehcp-timeliness', status: 'rejected' as const },
      { ...decided, codeId: 'school-bullying', status: 'confirmed' as const },
    ]
    const { id } = await world.stored(anExperience({ tags }))
    await understand(world)(id)
    expect((await world.experiences.find(id))?.tags).toEqual(tags)
  })

  it('what parents ticked beats what the machine read', async () => {
    const { id } = await world.stored(anExperience({ stated: { area: 'redditch', services: ['camhs'] } }))
    await understand(world)(id)
    expect((await world.experiences.find(id))?.facets).toMatchObject({
      area: 'redditch',
      services: ['camhs', 'la-send-team'],
    })
  })
})

/** The note with words in the same message. */
const alsoTyped = ({ original }: Experience, text: string) =>
  originalOf(original.parts.map(part => ({ ...part, text })))

const ids = () => {
  const { id, reference, externalId } = aVoiceNote()
  return { id, reference, externalId }
}
