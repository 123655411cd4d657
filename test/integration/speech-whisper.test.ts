import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWhisperTranscriber } from '../../adapters/whisper/transcriber.js'
import { describeTranscriber } from '../contracts/transcriber.js'
import { ONLY_WORDS, writeTinyWhisperModel } from '../support/whisper-model.js'

let folder: string
let modelFile: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'earshot-whisper-'))
  modelFile = path.join(folder, 'ggml-test.bin')
  await writeTinyWhisperModel(modelFile)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const transcribe = async (options: { modelFile: string; language?: string }) => {
  const transcriber = createWhisperTranscriber({ maxSeconds: 120, ...options })
  const bytes = await readFile('test/fixtures/voice/pico_d01.ogg')
  try {
    return await transcriber.transcribe({ bytes, mimeType: 'audio/ogg' })
  } finally {
    await transcriber.close()
  }
}

describeTranscriber({
  engine: 'whisper',
  create: async () => createWhisperTranscriber({ modelFile, maxSeconds: 120 }),
})

describe('Whisper', () => {
  test('the real runtime reads a model file and writes the words it leads to', async () => {
    const { transcript } = await transcribe({ modelFile, language: 'cy' })
    expect(transcript).toMatchObject({ text: ONLY_WORDS, language: 'cy', quality: 'check', model: 'ggml-test.bin' })
  })

  test('a missing model is said in plain words and may be tried again', async () => {
    const failure = await transcribe({ modelFile: path.join(folder, 'none.bin') }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'transcriber-unavailable', retryable: true })
  })

  test('a file that is no model is said in plain words', async () => {
    const notAModel = path.join(folder, 'words.bin')
    await writeFile(notAModel, 'These are words and no model. '.repeat(100))
    const failure = await transcribe({ modelFile: notAModel }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'transcriber-unavailable', retryable: true })
  })
})
