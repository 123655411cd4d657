import { readFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from '../../adapters/audio/decode.js'
import { openRecording } from '../../adapters/audio/open-recording.js'
import { sniffAudio } from '../../adapters/audio/sniff.js'
import { wavFile } from '../../adapters/audio/wav-file.js'
import { AppError } from '../../src/domain/errors.js'
import { sound, tone } from '../support/sounds.js'

const fixture = (name: string) => readFile(path.join('test/fixtures', name))
const WITH_FFMPEG = { maxSeconds: 120, ffmpegPath: 'ffmpeg' }
const WITHOUT_FFMPEG = { maxSeconds: 120 }

describe('decoding', () => {
  test.each([
    ['audio/browser-chromium-opus.webm', 3],
    ['audio/browser-chromium-opus.mp4', 3],
    ['audio/voice-note.ogg', 7.55],
    ['voice/long_dev_90s.ogg', 91.28],
  ])('%s is opened without any other program', async (name, seconds) => {
    const decoded = await decode(await fixture(name), WITHOUT_FFMPEG)
    expect(decoded.seconds).toBeCloseTo(seconds, 0)
    expect(decoded.damaged).toBe(false)
    expect(loudest(decoded.samples)).toBeGreaterThan(0.1)
  })

  test.each([
    ['audio/browser-safari-like-aac.m4a', 3],
    ['audio/browser-safari-like-fragmented.mp4', 3],
    ['audio/memo.mp3', 3],
    ['audio/old-phone.3gp', 7.54],
    ['audio/old-phone.amr', 7.54],
    ['voice/edge_stereo48k.m4a', 19.39],
  ])('%s is opened by ffmpeg, and refused in plain words without it', async (name, seconds) => {
    const bytes = await fixture(name)
    const decoded = await decode(bytes, WITH_FFMPEG)
    expect(decoded.seconds).toBeCloseTo(seconds, 0)
    expect(loudest(decoded.samples)).toBeGreaterThan(0.1)
    await expect(decode(bytes, WITHOUT_FFMPEG)).rejects.toMatchObject({ code: 'recording-format-unsupported' })
    const noSuchProgram = { ...WITHOUT_FFMPEG, ffmpegPath: '/nowhere/ffmpeg' }
    await expect(decode(bytes, noSuchProgram)).rejects.toMatchObject({ code: 'recording-format-unsupported' })
  })

  test('a cut-off voice note gives what is whole and is marked as damaged', async () => {
    const { seconds, damaged } = await decode(await fixture('voice/edge_truncated.ogg'), WITHOUT_FFMPEG)
    expect(damaged).toBe(true)
    expect(seconds).toBeCloseTo(6, 0)
  })

  test.each([
    'audio/browser-chromium-opus.mp4',
    'audio/browser-chromium-opus.webm',
    'audio/old-phone.amr',
    'audio/memo.mp3',
  ])('half of %s still gives sound', async name => {
    const bytes = await fixture(name)
    const { seconds } = await decode(bytes.subarray(0, bytes.length / 2), WITH_FFMPEG)
    expect(seconds).toBeGreaterThan(0.5)
  })

  test.each([
    ['nothing at all', new Uint8Array()],
    ['words', Buffer.from('Hello, this is a text file.')],
    ['an Ogg header and no more', Buffer.from('OggS')],
    ['a WAV header and no sound', wavFile(new Float32Array())],
    ['zeros', new Uint8Array(5000)],
  ])('%s is unreadable', async (_name, bytes) => {
    await expect(decode(bytes, WITH_FFMPEG)).rejects.toMatchObject({ code: 'recording-unreadable' })
  })

  test.each(['audio/voice-note.ogg', 'audio/browser-chromium-opus.webm', 'audio/memo.mp3'])(
    '%s is refused while it is being decoded when it is over the limit',
    async name => {
      const decoding = decode(await fixture(name), { ...WITH_FFMPEG, maxSeconds: 2 })
      await expect(decoding).rejects.toMatchObject({ code: 'recording-too-long' })
    },
  )

  test('a WebM file that is broken from the middle on gives the sound before that, and comes to an end', async () => {
    const bytes = Uint8Array.from(await fixture('audio/browser-chromium-opus.webm'))
    const whole = await decode(bytes, WITHOUT_FFMPEG)
    const clusterAt = Buffer.from(bytes).lastIndexOf(Buffer.from([0x1f, 0x43, 0xb6, 0x75]))
    const middle = clusterAt > bytes.length / 3 ? clusterAt : Math.floor(bytes.length / 2)
    const { seconds } = await decode(bytes.fill(0, middle), WITHOUT_FFMPEG)
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThan(whole.seconds)
  })

  test.each(['voice-note.ogg', 'browser-chromium-opus.webm', 'browser-chromium-opus.mp4'])(
    '%s with bytes changed anywhere gives sound or a clean error',
    async name => {
      const bytes = await fixture(`audio/${name}`)
      await fc.assert(
        fc.asyncProperty(changes(bytes.length), async edits => {
          const broken = Uint8Array.from(bytes)
          for (const { at, to } of edits) broken[at] = to
          await expectCleanAnswer(broken)
        }),
        { numRuns: 60 },
      )
    },
    120_000,
  )

  test('any bytes behind any container’s first bytes give sound or a clean error', async () => {
    const starts = ['OggS', '\x1aE\xdf\xa3webm', '\0\0\0\x18ftypisom', 'RIFF\0\0\0\0WAVEfmt ', '#!AMR\n', 'fLaC', 'ID3']
    const hostile = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 600 }))
    await fc.assert(
      fc.asyncProperty(hostile, ([start, rest]) =>
        expectCleanAnswer(Buffer.concat([Buffer.from(start, 'latin1'), rest])),
      ),
      { numRuns: 150 },
    )
  }, 120_000)
})

describe('the playable copy', () => {
  test('an Ogg voice note gets an AAC copy of the same length by ffmpeg', async () => {
    const { playable, seconds } = await openRecording(await fixture('audio/voice-note.ogg'), WITH_FFMPEG)
    const copy = playable?.bytes ?? new Uint8Array()
    expect(sniffAudio(copy)).toMatchObject({ container: 'mp4', codec: 'aac' })
    expect((await decode(copy, WITH_FFMPEG)).seconds).toBeCloseTo(seconds, 0)
  })

  test('without ffmpeg it is a WAV file with the same sound', async () => {
    const { playable, samples } = await openRecording(await fixture('audio/voice-note.ogg'), WITHOUT_FFMPEG)
    const copy = await decode(playable?.bytes ?? new Uint8Array(), WITHOUT_FFMPEG)
    expect(playable?.mimeType).toBe('audio/wav')
    expect(copy.samples).toHaveLength(samples.length)
  })

  test.each(['audio/memo.mp3', 'audio/browser-safari-like-aac.m4a'])(
    '%s plays everywhere and gets none',
    async name => {
      expect((await openRecording(await fixture(name), WITH_FFMPEG)).playable).toBeNull()
    },
  )

  test('Opus in MP4 gets one, since Safari cannot play it', async () => {
    const { playable } = await openRecording(await fixture('audio/browser-chromium-opus.mp4'), WITH_FFMPEG)
    expect(playable?.mimeType).toBe('audio/mp4')
  })

  test('a WAV file gets none', async () => {
    expect((await openRecording(wavFile(sound(1, tone(440))), WITH_FFMPEG)).playable).toBeNull()
  })
})

const loudest = (samples: Float32Array): number => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)

const changes = (length: number) =>
  fc.array(fc.record({ at: fc.nat({ max: length - 1 }), to: fc.nat({ max: 255 }) }), { minLength: 1, maxLength: 40 })

const expectCleanAnswer = async (bytes: Uint8Array): Promise<void> => {
  const answer = await decode(bytes, WITHOUT_FFMPEG).catch((error: unknown) => error)
  if (answer instanceof Error) expect(answer).toBeInstanceOf(AppError)
  else expect(answer).toMatchObject({ seconds: expect.any(Number) })
}
