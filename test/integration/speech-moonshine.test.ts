import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { decode } from '../../adapters/audio/decode.js'
import { wavFile } from '../../adapters/audio/wav-file.js'
import { createMoonshineTranscriber } from '../../adapters/moonshine/transcriber.js'
import { normalWords, wordErrors } from '../../bench/understanding/word-error-rate.js'
import { textAsHeard } from '../../src/domain/transcript.js'
import { describeTranscriber } from '../contracts/transcriber.js'
import { noise, sound, tone } from '../support/sounds.js'

const modelDir = path.join(process.env.EARSHOT_MODELS ?? 'models', 'moonshine-base')
const moonshine = createMoonshineTranscriber({ modelDir, ffmpegPath: 'ffmpeg', maxSeconds: 120 })
afterAll(() => moonshine.close())

const hear = async (bytes: Uint8Array) =>
  (await moonshine.transcribe({ bytes, mimeType: 'application/octet-stream' })).transcript
const voice = (name: string) => readFile(path.join('test/fixtures/voice', name))

/** File, seconds, words spoken (`*` = not to be scored), speaker, group. */
const references = async () => {
  const [, ...lines] = (await readFile('test/fixtures/voice/refs.tsv', 'utf8')).trim().split('\n')
  return lines.map(line => {
    const [file = '', , words = ''] = line.split('\t')
    return { file, words }
  })
}

describeTranscriber({
  engine: 'moonshine',
  create: async () => createMoonshineTranscriber({ modelDir, maxSeconds: 120 }),
})

describe('Moonshine on recorded voices', () => {
  test('at most seven words in a hundred are wrong over all sample notes', async () => {
    const total = { errors: 0, words: 0 }
    for (const { file, words } of (await references()).filter(line => line.words !== '*')) {
      const { errors, words: spoken } = wordErrors(words, (await hear(await voice(file))).text)
      total.errors += errors
      total.words += spoken
    }
    expect(total.words).toBeGreaterThan(850)
    expect(total.errors / total.words).toBeLessThanOrEqual(0.07)
  }, 300_000)

  test('a clear note is of good quality and says which model read it', async () => {
    const transcript = await hear(await voice('human_lj_0005.ogg'))
    expect(transcript).toMatchObject({ quality: 'ok', language: 'en', model: 'moonshine-base-q8@0.1.15' })
    expect(transcript.confidence).toBeGreaterThan(0.95)
  })

  test('a file that stops half-way gives the words that are there and is marked as damaged', async () => {
    const spoken = normalWords(
      'been out of school for five months with anxiety, they call it EBSA. The tutor comes twice',
    )
    const transcript = await hear(await voice('edge_truncated.ogg'))
    expect(transcript.damaged).toBe(true)
    expect(normalWords(transcript.text).join(' ')).toContain(spoken.join(' '))
  })

  test('a long note is cut into windows with exact times that leave the pauses out', async () => {
    const { segments } = await hear(await voice('long_dev_90s.ogg'))
    expect(segments.length).toBeGreaterThanOrEqual(4)
    expect(Math.max(...segments.map(({ start, end }) => end - start))).toBeLessThanOrEqual(25)
  })

  test('words of special needs are written as the forum writes them, and what was heard is kept', async () => {
    const transcript = await hear(await voice('pico_d01.ogg'))
    expect(transcript.text).toContain('SENCO')
    expect(textAsHeard(transcript)).toContain('Senko')
  })

  test.each([
    'browser-chromium-opus.webm',
    'browser-chromium-opus.mp4',
    'browser-safari-like-aac.m4a',
    'browser-safari-like-fragmented.mp4',
    'memo.mp3',
  ])('the first words come out of %s', async file => {
    const { text } = await hear(await readFile(path.join('test/fixtures/audio', file)))
    expect(normalWords(text).join(' ')).toContain('education health and care plan')
  })

  test.each(['old-phone.3gp', 'old-phone.amr', 'voice-note.ogg'])('most words come out of %s', async file => {
    const { text } = await hear(await readFile(path.join('test/fixtures/audio', file)))
    expect(wordErrors(WHOLE_NOTE, text).errors).toBeLessThanOrEqual(8)
  })
})

describe('Moonshine on sounds that are no speech', () => {
  test.each([
    ['white noise', noise(0.1)],
    ['faint noise', noise(0.003)],
    ['a low tone', tone(50)],
    ['a middle tone', tone(440)],
    ['a high tone', tone(3000)],
    ['beeps', (time: number) => (time % 1 < 0.2 ? tone(880)(time) : 0)],
    ['knocking', (time: number) => Math.exp(-40 * (time % 0.8)) * tone(120, 0.5)(time)],
    ['noise that swells and fades', swelling()],
  ])('%s gives no words', async (_name, at) => {
    const transcript = await hear(wavFile(sound(8, at)))
    expect(transcript).toMatchObject({ text: '', speech: false, quality: 'no-speech', segments: [] })
  })
})

describe('Moonshine on speech that is no English', () => {
  test.each(['human_lj_0001.ogg', 'human_lj_0003.ogg', 'pico_d05.ogg'])(
    '%s played backwards is not understood, so nobody counts what comes out',
    async file => {
      const { samples } = await decode(await voice(file), { maxSeconds: 120 })
      const transcript = await hear(wavFile(samples.toReversed()))
      expect(transcript).toMatchObject({ speech: true, quality: 'not-understood' })
    },
  )
})

describe('Moonshine without its model', () => {
  test('says which command installs it', async () => {
    const without = createMoonshineTranscriber({ modelDir: 'models/none', maxSeconds: 60 })
    const failure = await without
      .transcribe({ bytes: await voice('pico_d01.ogg'), mimeType: 'audio/ogg' })
      .catch(e => e)
    await without.close()
    expect(failure).toMatchObject({ code: 'transcriber-unavailable', retryable: true })
    expect(failure.shownAs).toContain('npm run speech:install')
  })
})

const WHOLE_NOTE =
  'Our education health and care plan was refused and the SENCO has not replied for six weeks. The short breaks have been a lifeline.'

function swelling() {
  const hiss = noise(0.2)
  return (time: number) => hiss() * Math.max(0, Math.sin(Math.PI * time))
}
