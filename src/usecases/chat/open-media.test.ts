import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { createRecordingCheck } from '../../../adapters/audio/recording-check.js'
import { createFileCheck } from '../../../adapters/files/file-check.js'
import { fakeBlobs } from '../../../test/support/fake-blobs.js'
import { realSealer } from '../../../test/support/fake-secrets.js'
import { AppError, type ErrorCode } from '../../domain/errors.js'
import { heldKey, SEALED } from './hear.js'
import { type MediaContent, openMedia } from './open-media.js'

const voice = await readFile('test/fixtures/voice/pico_d02.ogg')
const SECONDS = 600
const LARGEST = 1024 * 1024

const aNote = (handle: string | null = 'handle'): MediaContent => ({
  kind: 'voice',
  media: { mimeType: 'audio/ogg', handle },
})

const aWorld = (answer: Uint8Array | Error = voice) => {
  const fetched: string[] = []
  const deps = {
    line: {
      async fetch(handle: string) {
        fetched.push(handle)
        if (answer instanceof Error) throw answer
        return answer
      },
    },
    blobs: fakeBlobs(),
    sealer: realSealer(),
    recordings: createRecordingCheck({ seconds: SECONDS, bytes: LARGEST }),
    files: createFileCheck(LARGEST),
  }
  const id = randomUUID()
  const open = (content = aNote(), tries = 0, more: Partial<typeof deps> | { line: undefined } = {}) =>
    openMedia({ ...deps, ...more }, { id, tries }, { kind: 'message', content, blob: null }, content)
  return { ...deps, id, fetched, open }
}

const failing = (code: ErrorCode, retryable = false) => aWorld(new AppError(code, 'no', { retryable }))

describe('a file that was sent', () => {
  it('is fetched by its handle, sealed away, and found to be a recording', async () => {
    const world = aWorld()
    const opened = await world.open()
    if (opened.outcome !== 'safe' || !opened.body.blob) throw new Error('it is not safe')
    expect(world.fetched).toEqual(['handle'])
    expect(opened.body).toMatchObject({ as: 'recording', blob: { key: heldKey(world.id), mimeType: SEALED } })
    const stored = await world.blobs.get(opened.body.blob)
    expect(Buffer.from(stored).includes('OggS')).toBe(false)
    expect(Buffer.from(world.sealer.openBytes(stored)).equals(voice)).toBe(true)
  })

  it('that came with its event is not fetched again, and stays where it is', async () => {
    const world = aWorld(new Error('nobody may ask'))
    const blob = await world.blobs.put('held/x/original', world.sealer.sealBytes(voice), SEALED)
    const content = aNote()
    const opened = await openMedia(world, { id: world.id, tries: 0 }, { kind: 'message', content, blob }, content)
    expect(opened).toMatchObject({ outcome: 'safe', body: { blob, as: 'recording' } })
  })

  it('called a voice note, but no recording, is kept as a file', async () => {
    const opened = await aWorld(Buffer.from('a letter from the council')).open()
    expect(opened).toMatchObject({ outcome: 'safe', body: { as: 'file' } })
  })

  it('called a document, but a recording, is heard as one', async () => {
    const opened = await aWorld().open({ kind: 'file', media: { mimeType: 'application/pdf', handle: 'h' } })
    expect(opened).toMatchObject({ outcome: 'safe', body: { as: 'recording' } })
  })

  it('that is too large is said to be so, called what it may', async () => {
    const large = new Uint8Array(LARGEST + 1)
    expect(await aWorld(large).open()).toEqual({ outcome: 'too-large' })
    expect(await aWorld(large).open({ ...aNote(), kind: 'file' })).toEqual({ outcome: 'too-large' })
    expect(await failing('recording-too-large').open()).toEqual({ outcome: 'too-large' })
  })

  it('that is too long is said to be so', async () => {
    const recordings = createRecordingCheck({ seconds: 1, bytes: LARGEST })
    expect(await aWorld().open(aNote(), 0, { recordings })).toEqual({ outcome: 'too-large' })
  })

  it('with nothing in it is lost, and nothing is kept of it', async () => {
    const world = aWorld(new Uint8Array())
    expect(await world.open()).toEqual({ outcome: 'lost' })
    const left: string[] = []
    for await (const key of world.blobs.keysBefore(new Date(Date.now() + 1000))) left.push(key)
    expect(left).toEqual([])
  })
})

describe('a file that cannot be fetched', () => {
  it('now is fetched later, five tries in all', async () => {
    const world = failing('channel-unavailable', true)
    const outcomes = []
    for (let tries = 0; tries < 5; tries += 1) outcomes.push((await world.open(aNote(), tries)).outcome)
    expect(outcomes).toEqual(['later', 'later', 'later', 'later', 'lost'])
  })

  it('because it is gone is lost at once', async () => {
    expect(await failing('media-gone').open()).toEqual({ outcome: 'lost' })
  })

  it('because our token is refused waits for an operator, and is not the fault of who sent it', async () => {
    const refused = failing('channel-refused')
    expect(await refused.open(aNote(), 100)).toEqual({ outcome: 'later' })
    expect(await refused.open(aNote(), 149)).toEqual({ outcome: 'lost' })
  })

  it('because there is no handle, or no line here, is lost', async () => {
    const world = aWorld()
    expect(await world.open(aNote(null))).toEqual({ outcome: 'lost' })
    expect(await world.open(aNote(), 0, { line: undefined })).toEqual({ outcome: 'lost' })
    expect(world.fetched).toEqual([])
  })

  it('for a reason that nobody foresaw has its turn taken again', async () => {
    await expect(aWorld(new TypeError('odd')).open()).rejects.toThrow('odd')
  })

  it.each(['storage-unavailable', 'database-unavailable'] as const)(
    'while our own %s is never called lost',
    async code => {
      const world = failing(code, true)
      expect(await world.open()).toEqual({ outcome: 'later' })
      await expect(world.open(aNote(), 4)).rejects.toMatchObject({ code })
    },
  )
})
