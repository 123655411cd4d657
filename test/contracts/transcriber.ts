import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wavFile } from '../../adapters/audio/wav-file.js'
import { hasCode } from '../../src/domain/errors.js'
import type { Transcriber } from '../../src/domain/ports.js'

export interface TranscriberCase {
  engine: string
  /** Refuses recordings longer than two minutes. */
  create(): Promise<Transcriber>
}

/** What every speech engine must do, whatever it hears in a recording. */
export const describeTranscriber = ({ engine, create }: TranscriberCase): void => {
  describe(`transcriber ${engine}`, () => {
    let transcriber: Transcriber
    beforeAll(async () => {
      transcriber = await create()
    })
    afterAll(() => transcriber.close())

    const transcribe = (bytes: Uint8Array) => transcriber.transcribe({ bytes, mimeType: 'audio/ogg' })

    test('a voice note gives a transcript that says which engine read it and how long it is', async () => {
      const { transcript } = await transcribe(await voice('pico_d01.ogg'))
      expect(transcript).toMatchObject({ engine, speech: true, durationSeconds: 5.88 })
      expect(transcript.model).not.toBe('')
      expect(transcriber.engine).toBe(engine)
    })

    test('segments stand in order inside the recording and their texts are the text', async () => {
      const { transcript } = await transcribe(await voice('pico_d05.ogg'))
      const times = transcript.segments.flatMap(({ start, end }) => [start, end])
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      expect(Math.max(...times)).toBeLessThanOrEqual(transcript.durationSeconds)
      expect(transcript.segments.map(({ text }) => text).join(' ')).toBe(transcript.text)
    })

    test('silence gives no words', async () => {
      const { transcript } = await transcribe(await voice('edge_silence_6s.ogg'))
      expect(transcript).toMatchObject({ text: '', segments: [], speech: false, quality: 'no-speech' })
    })

    test('a voice note that browsers may not play comes with a copy they can', async () => {
      const { playable } = await transcribe(await voice('pico_d01.ogg'))
      expect(playable?.mimeType).toMatch(/^audio\/(mp4|wav)$/)
      expect(playable?.bytes.length).toBeGreaterThan(1000)
    })

    test('a file that is no recording is unreadable', async () => {
      const failure = await transcribe(await voice('edge_text_renamed.ogg')).catch((error: unknown) => error)
      expect(hasCode(failure, 'recording-unreadable')).toBe(true)
    })

    test('a recording over the limit is refused', async () => {
      const threeMinutes = wavFile(new Float32Array(180 * 16_000))
      const failure = await transcribe(threeMinutes).catch((error: unknown) => error)
      expect(hasCode(failure, 'recording-too-long')).toBe(true)
    })

    test('recordings handed in together are all read', async () => {
      const notes = await Promise.all([voice('pico_d01.ogg'), voice('pico_d02.ogg')])
      const heard = await Promise.all(notes.map(transcribe))
      expect(heard.map(({ transcript }) => transcript.durationSeconds)).toEqual([5.88, 6.01])
    })

    test('after closing it refuses, and the recording may be tried again later', async () => {
      const closing = await create()
      await closing.close()
      const failure = await closing
        .transcribe({ bytes: await voice('pico_d01.ogg'), mimeType: 'audio/ogg' })
        .catch(e => e)
      expect(hasCode(failure, 'transcriber-unavailable')).toBe(true)
    })
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const voice = (name: string): Promise<Uint8Array> => readFile(path.join('test/fixtures/voice', name))
