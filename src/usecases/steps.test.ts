import { beforeEach, describe, expect, it, vi } from 'vitest'
import { aReading } from '../../test/support/a-reading.js'
import { anExperience, aVoiceNote, heard } from '../../test/support/builders.js'
import { fakeBlobs } from '../../test/support/fake-blobs.js'
import { fakeClock } from '../../test/support/fake-clock.js'
import { fakeExperiences } from '../../test/support/fake-experiences.js'
import { fakeQueue } from '../../test/support/fake-queue.js'
import { suiteLog } from '../../test/support/suite-log.js'
import { AppError } from '../domain/errors.js'
import type { Experience } from '../domain/experience.js'
import type { TranscriptQuality } from '../domain/transcript.js'
import { recordFailure } from './record-failure.js'
import { retryStep } from './retry-step.js'
import { retryUnavailable } from './retry-unavailable.js'
import { clearAway, sweep } from './sweep.js'
import { transcribe } from './transcribe.js'
import { understand } from './understand.js'

const setUp = () => {
  const clock = fakeClock()
  const experiences = fakeExperiences(clock)
  const queue = fakeQueue()
  const blobs = fakeBlobs()
  const transcriber = { transcribe: vi.fn(async () => heard()) }
  const reader = { read: vi.fn((_text: string) => aReading()) }
  const deps = { clock, experiences, queue, blobs, transcriber, reader, log: suiteLog }
  const aStoredNote = async (): Promise<Experience> => {
    const note = aVoiceNote()
    const audio = await blobs.put(`audio/${note.id}/original`, Uint8Array.of(1, 2), 'audio/ogg')
    const stored = { ...note, original: { ...note.original, recording: { audio } } }
    await experiences.create(stored)
    return stored
  }
  const stored = async (experience: Experience) => {
    await experiences.create(experience)
    return experience
  }
  return { ...deps, aStoredNote, stored }
}

let world: ReturnType<typeof setUp>
beforeEach(() => {
  world = setUp()
})

describe('transcribing', () => {
  it('gives the note its words and queues the reading', async () => {
    const { id } = await world.aStoredNote()
    expect(await transcribe(world)(id)).toBe('done')
    expect(await world.experiences.find(id)).toMatchObject({
      state: 'transcribed',
      words: 'The bus never came.',
      transcript: { engine: 'moonshine' },
      original: { recording: { seconds: 2 } },
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
    const playable = (await world.experiences.find(id))?.original.recording?.playable
    expect(playable && [...(await world.blobs.get(playable))]).toEqual([7])
  })

  it('puts typed words before spoken ones', async () => {
    const note = await world.aStoredNote()
    const both = await world.stored({ ...note, ...ids(), original: { ...note.original, text: 'About the bus:' } })
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

describe('a step that failed for good', () => {
  it('is written on the record as a task for a person', async () => {
    const { id } = await world.aStoredNote()
    await recordFailure(world)(id, 'transcribe', new AppError('recording-unreadable', 'no'))
    expect(await world.experiences.find(id)).toMatchObject({
      failure: { step: 'transcribe', code: 'recording-unreadable' },
    })
    expect(await world.experiences.count({ needsHuman: true })).toBe(1)
  })

  it('is not written over a step that was done meanwhile', async () => {
    const { id } = await world.aStoredNote()
    await transcribe(world)(id)
    await recordFailure(world)(id, 'transcribe', new Error('late'))
    expect((await world.experiences.find(id))?.failure).toBeUndefined()
  })

  it('can be tried again by a person', async () => {
    const { id, reference } = await world.aStoredNote()
    await recordFailure(world)(id, 'transcribe', new AppError('transcriber-unavailable', 'no'))
    expect(await retryStep(world)(reference, 'ann')).toBe(true)
    expect((await world.experiences.find(id))?.failure).toBeUndefined()
    expect(world.queue.added).toEqual([{ name: 'transcribe', payload: { experienceId: id } }])
    expect(await retryStep(world)(reference, 'ann')).toBe(false)
  })
})

describe('an engine that was not there', () => {
  it('once it is back, hears what waited for it without being asked', async () => {
    const [waited, broken, unkept] = [await world.aStoredNote(), await world.aStoredNote(), await world.aStoredNote()]
    await recordFailure(world)(
      waited.id,
      'transcribe',
      new AppError('transcriber-unavailable', 'no', { retryable: true }),
    )
    await recordFailure(world)(broken.id, 'transcribe', new AppError('recording-unreadable', 'no'))
    await recordFailure(world)(unkept.id, 'transcribe', new AppError('storage-unavailable', 'no', { retryable: true }))
    await retryUnavailable(world)()
    const again = [waited, unkept].map(({ id }) => ({ name: 'transcribe', payload: { experienceId: id } }))
    expect(world.queue.added).toEqual(again)
    expect((await world.experiences.find(waited.id))?.failure).toBeUndefined()
    expect((await world.experiences.find(broken.id))?.failure).toBeDefined()
  })

  it('frees all that waited for it even while the queue is away, for the sweep to find', async () => {
    const waited = [await world.aStoredNote(), await world.aStoredNote()]
    for (const { id } of waited)
      await recordFailure(world)(id, 'transcribe', new AppError('transcriber-unavailable', 'no', { retryable: true }))
    const away = { add: async () => Promise.reject(new AppError('queue-unavailable', 'no', { retryable: true })) }
    await retryUnavailable({ ...world, queue: away })()
    for (const { id } of waited) expect((await world.experiences.find(id))?.failure).toBeUndefined()
  })
})

describe('the sweep', () => {
  const sweeping = () => ({ ...world, forgetOldDrafts: async () => 0, lostAfterSeconds: 30 })

  it('queues again what lost its job, each at its own step', async () => {
    const note = await world.aStoredNote()
    const typed = await world.stored(anExperience())
    world.clock.pass(31)
    await sweep(sweeping())()
    expect(world.queue.added).toHaveLength(2)
    expect(world.queue.added).toContainEqual({ name: 'transcribe', payload: { experienceId: note.id } })
    expect(world.queue.added).toContainEqual({ name: 'understand', payload: { experienceId: typed.id } })
  })

  it('leaves alone what is new, done, or waits for a person', async () => {
    const [done, failed] = [await world.stored(anExperience()), await world.aStoredNote()]
    await understand(world)(done.id)
    await recordFailure(world)(failed.id, 'transcribe', new Error('no'))
    world.clock.pass(3600)
    await world.stored(anExperience({ receivedAt: world.clock.now().toISOString() }))
    await sweep(sweeping())()
    expect(world.queue.added).toEqual([])
  })

  it('clears away files that no record names, and no others', async () => {
    const note = await world.aStoredNote()
    await world.blobs.put('audio/0192a000-0000-7000-8000-000000000000/original', Uint8Array.of(1), 'audio/ogg')
    await clearAway({ ...sweeping(), clock: { now: () => new Date(Date.now() + 2 * 3_600_000) } })()
    const left: string[] = []
    for await (const key of world.blobs.keysBefore(new Date(Date.now() + 1000))) left.push(key)
    expect(left).toEqual([`audio/${note.id}/original`])
  })
})

const ids = () => {
  const { id, reference, externalId } = aVoiceNote()
  return { id, reference, externalId }
}
