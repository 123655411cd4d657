import { beforeEach, describe, expect, it } from 'vitest'
import { aReading } from '../../test/support/a-reading.js'
import { aWorld } from '../../test/support/a-world.js'
import { anExperience, aPart, heard, typed } from '../../test/support/builders.js'
import { AppError } from '../domain/errors.js'
import { withoutPart, withPart } from '../domain/experience/change-parts.js'
import { originalOf } from '../domain/experience/original.js'
import type { Experience } from '../domain/experience.js'
import { recordFailure } from './record-failure.js'
import { transcribe } from './transcribe.js'
import { understand } from './understand.js'

let world: ReturnType<typeof aWorld>
beforeEach(() => {
  world = aWorld()
})

const aVoicePart = async (id: string, minute: number) => {
  const audio = await world.blobs.put(`audio/${id}`, new TextEncoder().encode(id), 'audio/ogg')
  return aPart({ id, sentAt: `2026-11-21T10:0${minute}:00.000Z`, recording: { audio } })
}

/** Hears on each recording what its bytes say, or fails as told. */
const hearing = (failures: Record<string, AppError> = {}) => {
  world.transcriber.transcribe.mockImplementation(async (...given: unknown[]) => {
    const { bytes } = given[0] as { bytes: Uint8Array }
    const text = new TextDecoder().decode(bytes)
    if (failures[text]) throw failures[text]
    return heard({ text, segments: [] })
  })
}

const withVoices = async (...names: string[]): Promise<Experience> => {
  const { words: _none, ...record } = anExperience()
  const parts = await Promise.all(names.map(aVoicePart))
  return world.stored({ ...record, original: originalOf(parts) })
}

const now = async ({ id }: Experience) => world.experiences.find(id)

/** Another message joins, as from another process. */
const join = async ({ id }: Experience, part: Awaited<ReturnType<typeof aVoicePart>>) => {
  const found = await world.experiences.find(id)
  if (found) await world.experiences.save(withPart(found, part, new Date()), { by: 'contributor', what: 'added-to' })
}

describe('hearing several recordings', () => {
  it('hears each once, and the record has all their words in order', async () => {
    const record = await withVoices('one', 'two', 'three')
    hearing()
    expect(await transcribe(world)(record.id)).toBe('done')
    expect(await now(record)).toMatchObject({ state: 'transcribed', words: 'one\n\ntwo\n\nthree' })
    expect(world.transcriber.transcribe).toHaveBeenCalledTimes(3)
    expect(world.queue.added.map(({ name }) => name)).toEqual(['understand'])
  })

  it('keeps what it heard when another message joins meanwhile, and hears that one too', async () => {
    const record = await withVoices('one')
    hearing()
    const late = await aVoicePart('late', 5)
    world.transcriber.transcribe.mockImplementationOnce(async () => {
      await join(record, late)
      return heard({ text: 'one', segments: [] })
    })
    expect(await transcribe(world)(record.id)).toBe('done')
    expect((await now(record))?.words).toBe('one\n\nlate')
    expect(world.transcriber.transcribe).toHaveBeenCalledTimes(2)
  })

  it('hears the others when one cannot be heard, and then says which way it failed', async () => {
    const record = await withVoices('one', 'broken', 'three')
    const unreadable = new AppError('recording-unreadable', 'no')
    hearing({ broken: unreadable })
    await expect(transcribe(world)(record.id)).rejects.toBe(unreadable)
    const left = await now(record)
    expect(left?.original.parts.map(({ recording }) => recording?.transcript?.text)).toEqual([
      'one',
      undefined,
      'three',
    ])
    expect(left?.words).toBeUndefined()
    await recordFailure(world)(record.id, 'transcribe', unreadable)
    expect((await now(record))?.failure).toMatchObject({ step: 'transcribe', code: 'recording-unreadable' })
  })

  it('goes on without one that is withdrawn, with its file, before it could be heard', async () => {
    const record = await withVoices('one', 'two')
    hearing()
    world.transcriber.transcribe.mockImplementationOnce(async () => {
      const found = (await now(record)) ?? record
      await world.experiences.save(withoutPart(found, 'one', new Date()), { by: 'contributor', what: 'withdrew-part' })
      throw new AppError('recording-missing', 'gone')
    })
    expect(await transcribe(world)(record.id)).toBe('done')
    expect(await now(record)).toMatchObject({ words: 'two', state: 'transcribed' })
  })

  it('tried again, hears only what nobody has heard', async () => {
    const record = await withVoices('one', 'two')
    hearing({ two: new AppError('transcriber-unavailable', 'no', { retryable: true }) })
    await expect(transcribe(world)(record.id)).rejects.toMatchObject({ code: 'transcriber-unavailable' })
    hearing()
    world.transcriber.transcribe.mockClear()
    await transcribe(world)(record.id)
    expect(world.transcriber.transcribe).toHaveBeenCalledTimes(1)
    expect((await now(record))?.words).toBe('one\n\ntwo')
  })
})

describe('reading while another message joins', () => {
  it('reads the whole again, so that nothing is left unread', async () => {
    const record = await world.stored(anExperience({ original: typed('First.'), words: 'First.' }))
    const late = aPart({ text: 'Late.', sentAt: '2026-11-21T11:00:00.000Z' })
    let joined = false
    const reader = {
      read: async (text: string) => {
        if (!joined) await join(record, late)
        joined = true
        return aReading({ themes: [text === 'First.' ? 'school-bullying' : 'ehcp-timeliness'] })
      },
    }
    expect(await understand({ ...world, reader })(record.id)).toBe('done')
    const read = await now(record)
    expect(read).toMatchObject({ state: 'ready', words: 'First.\n\nLate.' })
    expect(read?.tags.map(({ codeId }) => codeId)).toEqual(['ehcp-timeliness'])
  })
})
