import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CodeFrame } from '../../src/domain/code-frame/code-frame.js'
import { createLearnedReader } from '../../src/domain/reading/learned/learned-reader.js'
import { type Lesson, teachReader } from '../../src/domain/reading/learned/teach-reader.js'
import { createRulesFinder } from '../../src/domain/reading/redaction/find-by-rules.js'
import { trainNameTagger } from '../../src/domain/reading/redaction/learnt/train-name-tagger.js'
import { publicNamesOf } from '../../src/domain/reading/redaction/public-names.js'
import { loadCodeFrame } from '../code-frame-file/load.js'
import { loadSeedCorpus } from './seed-corpus.js'
import { keepShippedReader, loadShippedReader } from './shipped-reader.js'
import { loadWordLists } from './word-lists.js'

/** Themes that are told apart by everyday words, so that few lessons are enough. */
const TAUGHT = ['transport-reliability-safety', 'health-salt']

let folder: string
let frame: CodeFrame
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'earshot-reader-'))
  frame = await loadCodeFrame('code-frame/code-frame.yaml')
  const corpus = await loadSeedCorpus('seed-corpus')
  const lessons: Lesson[] = corpus.filter(({ themes }) => themes.some(id => TAUGHT.includes(id))).slice(0, 300)
  const places = publicNamesOf(frame)
  const lists = await loadWordLists('seed-corpus/words', places)
  const marked = corpus.filter(({ pii }) => pii.length > 0).slice(0, 100)
  const names = trainNameTagger(marked, { lists, byRules: createRulesFinder(places) })
  await keepShippedReader(folder, teachReader(lessons, frame).model, names)
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('what was learnt of reading, kept and fetched again', () => {
  it('reads as it learnt, names what it reads with, and shows the words that led there', async () => {
    const learnt = await loadShippedReader(folder)
    const { themes, reader } = createLearnedReader(frame, learnt).read('the taxi came an hour late again')
    expect(reader).toMatch(/^rules@\d+\.\d+\+learnt@[0-9a-f]{8}\+send-parent-carer@\d/)
    expect(themes[0]?.id).toBe('transport-reliability-safety')
    expect(themes[0]?.evidence.length).toBeGreaterThan(0)
  })

  it('leaves a theme that it never met to the rules', async () => {
    const added = structuredClone(frame)
    const [theme] = added.themes
    const [subtheme] = theme?.subthemes ?? []
    if (!theme || !subtheme) throw new Error('the frame has no themes')
    theme.subthemes.push({
      ...subtheme,
      id: 'sledging',
      cues: ['sledging hill'],
      weakCues: [],
      together: [],
      notIn: [],
    })
    const reader = createLearnedReader(added, await loadShippedReader(folder))
    expect(reader.read('no ramp at the sledging hill').themes.map(({ id }) => id)).toContain('sledging')
  })

  it('is refused in plain words when it is damaged or not there', async () => {
    const refused = { code: 'misconfigured', message: expect.stringContaining('npm run teach') }
    await expect(loadShippedReader(path.join(folder, 'nowhere'))).rejects.toMatchObject(refused)
    const file = path.join(folder, 'names.gz')
    const whole = await readFile(file)
    await writeFile(file, whole.subarray(0, whole.length / 2))
    await expect(loadShippedReader(folder)).rejects.toMatchObject(refused)
    await writeFile(file, whole)
  })
})
