import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEngineProcess, type EngineProcessOptions } from '../../adapters/engine-process/engine-process.js'
import { createMoonshineTranscriber } from '../../adapters/moonshine/transcriber.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'earshot-engine-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const modelDir = path.resolve(process.env.EARSHOT_MODELS ?? 'models', 'moonshine-base')
const compiled = (file: string) => JSON.stringify(pathToFileURL(path.resolve('dist/adapters', file)).href)

const entryOf = async (name: string, code: string): Promise<string> => {
  const file = path.join(folder, `${name}.mjs`)
  await writeFile(file, code)
  return file
}

/** An engine whose work is this JavaScript, with `job` and `lengthKnown` at hand. */
const engineThat = async (name: string, work: string, options: Partial<EngineProcessOptions> = {}) => {
  const entry = await entryOf(
    name,
    `import { serveEngine } from ${compiled('engine-process/serve.js')}
     let jobs = 0
     serveEngine(async (job, lengthKnown) => { jobs++; ${work} })`,
  )
  return createEngineProcess<string, { pid: number; jobs: number }>({ entry: () => entry, idleMs: 60_000, ...options })
}

const job = { settings: 'some settings', bytes: new Uint8Array([1, 2, 3]) }

describe('the process of a speech engine', () => {
  test('Moonshine killed in the middle of a recording starts again and reads it', async () => {
    const marker = JSON.stringify(path.join(folder, 'killed-once'))
    const entry = await entryOf(
      'killed-once',
      `import { existsSync, writeFileSync } from 'node:fs'
       import ${compiled('moonshine/speech-process.js')}
       process.once('message', () => {
         if (existsSync(${marker})) return
         writeFileSync(${marker}, '')
         setTimeout(() => process.kill(process.pid, 'SIGKILL'), 100)
       })`,
    )
    const moonshine = createMoonshineTranscriber({ modelDir, maxSeconds: 60, entry })
    const bytes = await readFile('test/fixtures/voice/human_lj_0005.ogg')
    const { transcript } = await moonshine.transcribe({ bytes, mimeType: 'audio/ogg' })
    await moonshine.close()
    expect(await readFile(JSON.parse(marker), 'utf8')).toBe('')
    expect(transcript.text).toContain('movable metal letters')
  })

  test('a damaged model is not the recording’s fault: it waits, and is heard once the model is whole again', async () => {
    const place = path.join(folder, 'models')
    await mkdir(place)
    for (const file of await readdir(modelDir)) await symlink(path.join(modelDir, file), path.join(place, file))
    await rm(path.join(place, 'encoder_model.onnx'))
    await writeFile(path.join(place, 'encoder_model.onnx'), 'half a download')
    const moonshine = createMoonshineTranscriber({ modelDir: place, maxSeconds: 60 })
    const bytes = await readFile('test/fixtures/voice/human_lj_0005.ogg')
    const hear = () => moonshine.transcribe({ bytes, mimeType: 'audio/ogg' })
    await expect(hear()).rejects.toMatchObject({ code: 'transcriber-unavailable', retryable: true })
    await rm(path.join(place, 'encoder_model.onnx'))
    await symlink(path.join(modelDir, 'encoder_model.onnx'), path.join(place, 'encoder_model.onnx'))
    expect((await hear()).transcript.text).toContain('movable metal letters')
    await moonshine.close()
  })

  test('a recording that kills it twice is given up', async () => {
    const engine = await engineThat('always-dies', 'process.kill(process.pid, "SIGKILL")')
    await expect(engine.run(job)).rejects.toMatchObject({ code: 'kept-crashing', retryable: false })
    await engine.close()
  })

  test('after an error nobody foresaw the next recording gets a fresh process', async () => {
    const engine = await engineThat('throws', 'throw new Error("unforeseen")')
    await expect(engine.run(job)).rejects.toMatchObject({ code: 'kept-crashing' })
    await engine.close()
  })

  test('a recording that never ends is given up after the time limit', async () => {
    const engine = await engineThat('hangs', 'lengthKnown(0); await new Promise(() => setInterval(() => {}, 1000))', {
      limits: { openingMs: 60_000, readingMs: 50 },
    })
    await expect(engine.run(job)).rejects.toMatchObject({ code: 'took-too-long', retryable: true })
    await engine.close()
  })

  test('one process does one job after another', async () => {
    const engine = await engineThat('counts', 'return { pid: process.pid, jobs }')
    const [first, second] = await Promise.all([engine.run(job), engine.run(job)])
    expect(second).toEqual({ pid: first?.pid, jobs: 2 })
    await engine.close()
  })

  test('after a time without work its process is ended and its memory given back', async () => {
    const engine = await engineThat('idles', 'return { pid: process.pid, jobs }', { idleMs: 1 })
    const { pid } = await engine.run(job)
    await expect.poll(() => isAlive(pid)).toBe(false)
    expect((await engine.run(job)).jobs).toBe(1)
    await engine.close()
  })

  test('closing ends the recording that is being read, to be read after the next start', async () => {
    const engine = await engineThat('never-ends', 'await new Promise(() => setInterval(() => {}, 1000))')
    const running = engine.run(job).catch((error: unknown) => error)
    await expect.poll(() => engine.close().then(() => 'closed')).toBe('closed')
    expect(await running).toMatchObject({ code: 'transcriber-unavailable', retryable: true })
  })

  test('the error an engine refuses with comes through as it was', async () => {
    const engine = await engineThat(
      'refuses',
      `const { AppError } = await import(${JSON.stringify(pathToFileURL(path.resolve('dist/src/domain/errors.js')).href)})
       throw new AppError('recording-unreadable', 'Nothing to hear.')`,
    )
    await expect(engine.run(job)).rejects.toMatchObject({ code: 'recording-unreadable', shownAs: 'Nothing to hear.' })
    await engine.close()
  })
})

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
