import { describe, expect, test } from 'vitest'
import { AppError } from '../domain/errors.js'
import type { Transcriber } from '../domain/ports.js'
import type { Transcript } from '../domain/transcript.js'
import { transcribe } from './transcribe.js'

const TRANSCRIPT: Transcript = {
  text: 'The SENCO helped.',
  segments: [{ start: 0, end: 2, text: 'The SENCO helped.', confidence: 0.9 }],
  language: 'en',
  confidence: 0.9,
  quality: 'ok',
  speech: true,
  engine: 'moonshine',
  model: 'moonshine-base-q8@0.1.15',
  durationSeconds: 2,
}

const transcriberThat = (hear: () => Promise<Transcript>): Transcriber => ({
  engine: 'moonshine',
  transcribe: async () => ({ transcript: await hear() }),
  close: async () => undefined,
})

const run = async (files: string[], hear = async () => TRANSCRIPT) => {
  const lines: unknown[] = []
  const said: string[] = []
  const code = await transcribe(files, {
    transcriber: transcriberThat(hear),
    write: line => void lines.push(JSON.parse(line)),
    progress: words => said.push(words),
  })
  return { code, lines, said }
}

const NOTE = 'test/fixtures/voice/pico_d01.ogg'

describe('earshot transcribe', () => {
  test('writes one line for each recording, with everything the contract names', async () => {
    const { code, lines } = await run([NOTE, NOTE])
    expect(code).toBe(0)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatchObject({
      file: NOTE,
      ok: true,
      text: TRANSCRIPT.text,
      language: 'en',
      durationSeconds: 2,
      confidence: 0.9,
      speech: true,
      engine: 'moonshine',
      segments: TRANSCRIPT.segments,
    })
  })

  test('goes on after a recording that cannot be read, and ends with 1', async () => {
    const refuse = () => Promise.reject(new AppError('recording-unreadable', 'We found no sound.'))
    const { code, lines } = await run([NOTE], refuse)
    expect(code).toBe(1)
    expect(lines).toEqual([
      { file: NOTE, ok: false, error: { code: 'recording-unreadable', message: 'We found no sound.' } },
    ])
  })

  test('a file that is not there is said on its line', async () => {
    const { code, lines } = await run(['nowhere.ogg', NOTE])
    expect(code).toBe(1)
    expect(lines).toMatchObject([{ ok: false, error: { code: 'recording-missing' } }, { ok: true }])
  })

  test('an error nobody foresaw tells nothing of its insides', async () => {
    const { lines } = await run([NOTE], () => Promise.reject(new Error('secret insides')))
    expect(lines).toMatchObject([{ ok: false, error: { code: 'unexpected' } }])
    expect(JSON.stringify(lines)).not.toContain('secret')
  })

  test('without a file it says what to type and ends with 2', async () => {
    const { code, lines, said } = await run([])
    expect(code).toBe(2)
    expect(lines).toEqual([])
    expect(said[0]).toContain('earshot transcribe FILE')
  })

  test('tells how far it is', async () => {
    expect((await run([NOTE, NOTE])).said).toEqual([`Listening to ${NOTE} (1 of 2)`, `Listening to ${NOTE} (2 of 2)`])
  })
})
