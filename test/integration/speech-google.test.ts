import { readFile } from 'node:fs/promises'
import { credentials } from '@grpc/grpc-js'
import { afterAll, describe, expect, test } from 'vitest'
import { createGoogleTranscriber } from '../../adapters/google-speech/transcriber.js'
import { AppError } from '../../src/domain/errors.js'
import type { Transcriber } from '../../src/domain/ports.js'
import { describeTranscriber } from '../contracts/transcriber.js'
import { type GoogleSpeechServer, startGoogleSpeechServer } from '../support/google-speech-server.js'

const heard = (transcript: string, confidence = 0.91) => ({
  results: [
    {
      alternatives: [{ transcript, confidence, words: [{ startTime: { nanos: 500_000_000 }, word: 'first' }] }],
      resultEndTime: { seconds: 2, nanos: 500_000_000 },
      languageCode: 'en-gb',
    },
  ],
})

const running: { server: GoogleSpeechServer; transcriber: Transcriber }[] = []

const connected = async (answer: Parameters<typeof startGoogleSpeechServer>[0]) => {
  const server = await startGoogleSpeechServer(answer)
  const transcriber = createGoogleTranscriber({
    maxSeconds: 120,
    phrases: ['Oakfield School'],
    clientOptions: { apiEndpoint: '127.0.0.1', port: server.port, sslCreds: credentials.createInsecure() },
  })
  running.push({ server, transcriber })
  return { server, transcriber }
}

const note = async (name: string) => ({ bytes: await readFile(`test/fixtures/voice/${name}`), mimeType: 'audio/ogg' })

const failureWhen = async (code: number) => {
  const { transcriber } = await connected(() => ({ code, message: 'refused by the test' }))
  return transcriber.transcribe(await note('pico_d01.ogg')).catch((error: unknown) => error)
}

afterAll(async () => {
  for (const { server, transcriber } of running.splice(0)) {
    await transcriber.close()
    server.stop()
  }
})

describeTranscriber({
  engine: 'google',
  create: async () => (await connected(() => heard('our plan was refused'))).transcriber,
})

describe('Google speech', () => {
  test('a note over fifty seconds goes out in pieces and comes back as one text with times in the whole', async () => {
    const { server, transcriber } = await connected(call => heard(`piece ${call}`))
    const { transcript } = await transcriber.transcribe(await note('long_dev_90s.ogg'))
    expect(server.received).toHaveLength(2)
    expect(Math.max(...server.received.map(({ audio }) => audio))).toBeLessThanOrEqual(50 * 16_000 * 2)
    expect(transcript.text).toBe('piece 0 piece 1')
    expect(transcript.segments[1]?.start).toBeGreaterThan(30)
  })

  test('the forum’s words are sent along as words to expect', async () => {
    const { server, transcriber } = await connected(() => heard('hello'))
    await transcriber.transcribe(await note('pico_d01.ogg'))
    const config = server.received[0]?.config
    const phrases = config?.adaptation?.phraseSets?.[0]?.phrases?.map(({ value }) => value)
    expect(config).toMatchObject({ languageCode: 'en-GB', model: 'latest_long', sampleRateHertz: 16_000 })
    expect(phrases).toEqual(expect.arrayContaining(['EHCP', 'SENCO', 'Oakfield School']))
  })

  test('silence is not sent at all', async () => {
    const { server, transcriber } = await connected(() => heard('invented words'))
    await transcriber.transcribe(await note('edge_silence_6s.ogg'))
    expect(server.received).toHaveLength(0)
  })

  test.each([
    [3, 'recording-unreadable', false],
    [4, 'took-too-long', true],
    [7, 'transcriber-refused', false],
    [8, 'transcriber-unavailable', true],
    [14, 'transcriber-unavailable', true],
    [16, 'transcriber-refused', false],
  ])('status %i of Google means %s, tried again: %s', async (status, code, retryable) => {
    expect(await failureWhen(status)).toMatchObject({ code, retryable })
  })

  test('a text without a confidence is for people to check', async () => {
    const { transcriber } = await connected(() => heard('our plan was refused', 0))
    const { transcript } = await transcriber.transcribe(await note('pico_d01.ogg'))
    expect(transcript.quality).toBe('check')
  })

  test('without a key file it is not built', () => {
    expect(() => createGoogleTranscriber({ maxSeconds: 60 })).toThrow(AppError)
    expect(() => createGoogleTranscriber({ maxSeconds: 60, credentialsFile: 'no-such-key.json' })).toThrow(AppError)
  })
})
