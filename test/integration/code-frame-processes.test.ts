import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { loadCodeFrame } from '../../adapters/code-frame-file/load.js'
import { loadShippedReader } from '../../adapters/learned-model/shipped-reader.js'
import { connectDatabase, type Database } from '../../adapters/postgres/client.js'
import { createCodeFrameStore } from '../../adapters/postgres/code-frame/code-frame-store.js'
import { createReadingAgainStore } from '../../adapters/postgres/code-frame/reading-again-store.js'
import { createExperienceStore } from '../../adapters/postgres/experience/experience-store.js'
import { createIds } from '../../adapters/system/ids.js'
import { codeNamer } from '../../src/domain/code-frame/code-names.js'
import type { FrameEdit } from '../../src/domain/code-frame/edit.js'
import { editFrame } from '../../src/usecases/code-frame/edit-frame.js'
import { createFrameBook } from '../../src/usecases/code-frame/frame-book.js'
import { startReadingAgain } from '../../src/usecases/code-frame/read-again.js'
import { createLearntBook } from '../../src/usecases/learning/learnt-book.js'
import { subthemeWords } from '../support/a-frame.js'
import { type Installation, startInstallation } from '../support/installation.js'
import { suiteLog } from '../support/suite-log.js'

const SOMEBODY = '0190a000-0000-7000-8000-000000000001'
const OLD = 'transport-reliability-safety'
const PATIENCE = { timeout: 90_000, interval: 300 }

let earshot: Installation
let database: Database
beforeAll(async () => {
  earshot = await startInstallation({ withRedis: false })
  database = connectDatabase(earshot.postgres.url, suiteLog)
})
afterAll(async () => {
  await database.close()
  await earshot.remove()
})

/** The list as it is kept from this process, which is neither the web's nor the worker's. */
const aKeeper = async () => {
  const clock = { now: () => new Date() }
  const codeFrames = createCodeFrameStore(database.prisma)
  const frames = createFrameBook(await loadCodeFrame('code-frame/code-frame.yaml'), codeFrames)
  const learnt = createLearntBook(await loadShippedReader('shipped-reader'))
  const readingAgain = createReadingAgainStore(database, createIds(Buffer.alloc(32)))
  const edit = async (change: FrameEdit) => {
    await frames.lookAgain()
    return editFrame({ frames, codeFrames, clock })(change, {
      seen: frames.current().number,
      by: SOMEBODY,
      note: 'For a test',
    })
  }
  const overAt = async () => (await readingAgain.newest())?.overAt
  return { frames, edit, overAt, readAgain: () => startReadingAgain({ frames, learnt, readingAgain, clock })(SOMEBODY) }
}

it('a changed list is used by processes that run already, and a record keeps what it was given before', async () => {
  const keeper = await aKeeper()
  const experiences = createExperienceStore(database, { now: () => new Date() })
  const sent = await earshot.send({
    externalId: 'before',
    text: 'The taxi driver never came. The zebra crossing is gone.',
  })
  const { reference } = (await sent.json()) as { reference: string }
  const codes = async () => (await experiences.findByReference(reference))?.tags.map(({ codeId }) => codeId) ?? []
  await vi.waitFor(async () => expect(await codes()).toEqual([OLD]), PATIENCE)

  const words = subthemeWords({ name: 'Crossing the road', cues: ['zebra crossing'] })
  await keeper.edit({ kind: 'add-subtheme', theme: 'transport', words })
  await keeper.readAgain()
  await vi.waitFor(async () => expect((await codes()).sort()).toEqual(['transport-crossing-the-road', OLD]), PATIENCE)
  await vi.waitFor(async () => expect(await keeper.overAt()).toEqual(expect.any(String)), PATIENCE)

  await keeper.edit({ kind: 'merge', id: OLD, into: 'transport-eligibility' })
  await vi.waitFor(async () => expect(await earshot.list('theme=transport-eligibility')).toEqual([reference]), PATIENCE)
  expect(await codes()).toContain(OLD)
  expect(codeNamer(keeper.frames.current().frame)(OLD)).toMatch(/ \(retired\)$/)
}, 240_000)
