import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '../../src/domain/errors.js'
import type { Lens } from '../../src/domain/learning/document.js'
import type { Model } from '../../src/domain/learning/model.js'
import { train } from '../../src/domain/learning/train.js'
import { markOfLens } from './lens-mark.js'
import { readModelFile, writeModelFile } from './model-file.js'
import { keepModel, loadModel, prepareModelFolder } from './model-folder.js'

const LENS: Lens = {}
const MARK = markOfLens(LENS)

let folder: string
let model: Model
let file: Buffer
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'earshot-model-'))
  const examples = Array.from({ length: 40 }, (_, number) =>
    number % 2
      ? { text: `The bus was late ${number}`, labels: ['bus', 'naïve'] }
      : { text: `Nice café ${number}`, labels: [] },
  )
  model = train(examples, { labels: ['bus', 'naïve', 'never'], ...LENS }).model
  file = Buffer.from(writeModelFile(model, MARK))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const refusal = (bytes: Uint8Array, mark = MARK): unknown => {
  try {
    return readModelFile(bytes, mark)
  } catch (error) {
    return error
  }
}
const refusedAs = (word: string) => ({ code: 'misconfigured', shownAs: expect.stringContaining(word) })

describe('a model in a folder', () => {
  it('is the same when it is read again, number for number', async () => {
    const place = path.join(folder, 'new', 'here')
    await prepareModelFolder(place)
    await keepModel(place, model, LENS)
    expect(await loadModel(place, LENS)).toEqual(model)
    expect(await readdir(place)).toEqual(['model.earshot'])
  })

  it('takes the place of the one before', async () => {
    await keepModel(folder, model, LENS)
    await keepModel(folder, { ...model, labels: ['a', 'b', 'c'] }, LENS)
    expect((await loadModel(folder, LENS)).labels).toEqual(['a', 'b', 'c'])
  })

  it('that is not there is said, with what to do', async () => {
    await expect(loadModel(path.join(folder, 'nowhere'), LENS)).rejects.toMatchObject(refusedAs('classifier train'))
  })

  it('is not waited for where it cannot be kept', async () => {
    const inTheWay = path.join(folder, 'a-file')
    await writeFile(inTheWay, 'a letter')
    await expect(prepareModelFolder(inTheWay)).rejects.toMatchObject({ code: 'storage-unavailable' })
    await expect(keepModel(inTheWay, model, LENS)).rejects.toMatchObject({ code: 'storage-unavailable' })
    expect(await readFile(inTheWay, 'utf8')).toBe('a letter')
  })
})

describe('a file that is no good model', () => {
  it.each([
    ['something else', () => Buffer.from('PK and so on'), 'no model of Earshot'],
    ['nothing', () => Buffer.alloc(0), 'no model of Earshot'],
    ['cut off', () => file.subarray(0, -1), 'damaged'],
    ['longer than it was', () => Buffer.concat([file, Buffer.alloc(1)]), 'damaged'],
    [
      'of tomorrow',
      () => Buffer.from(file.toString('latin1').replace('earshot-model 2', 'earshot-model 3'), 'latin1'),
      'newer',
    ],
  ])('is refused when it is %s', (_what, bytes, word) => {
    expect(refusal(bytes())).toMatchObject(refusedAs(word))
  })

  it('is refused with one byte changed, wherever it is', () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const changed = Buffer.from(file)
        changed[place] = (changed[place] ?? 0) ^ change
        expect(refusal(changed)).toBeInstanceOf(AppError)
      }),
    )
  })

  it('is refused when it learnt from texts seen in another way', () => {
    expect(refusal(file, markOfLens({ signsOf: () => ['another cue'] }))).toMatchObject(refusedAs('another version'))
    expect(markOfLens({ signsOf: () => ['a cue'] })).not.toBe(MARK)
  })
})
