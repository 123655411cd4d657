import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeClassifier } from '../compose-classifier.js'
import { classifier } from './classifier.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'earshot-classifier-'))
})
afterAll(() => rm(folder, { recursive: true }))

const run = async (args: string[], input: string[] = []) => {
  const [lines, said]: [string[], string[]] = [[], []]
  async function* given(): AsyncGenerator<string> {
    yield* input
  }
  const code = await classifier(args, {
    ...composeClassifier(),
    lines: given,
    write: line => void lines.push(line),
    say: words => void said.push(words),
  })
  return { code, lines: lines.map(line => JSON.parse(line)), said: said.join('\n') }
}

const PLACES = [
  'Redditch',
  'Stafford',
  'Evesham',
  'Leek',
  'Malvern',
  'Stone',
  'Pershore',
  'Tamworth',
  'Lichfield',
  'Dudley',
]
const ROWS = PLACES.flatMap(place => [
  `The taxi was late in ${place} again,1,0`,
  `The speech therapist in ${place} helped us,0,1`,
  `We went to ${place},0,0`,
])

const table = async (name: string, rows: string[]): Promise<string> => {
  const file = path.join(folder, name)
  await writeFile(file, rows.join('\n'))
  return file
}

describe('earshot classifier', () => {
  it('learns from a table, tells how well, and gives the labels to other texts', async () => {
    const data = await table('coded.csv', ['Comment,Transport,Therapy', ...ROWS])
    const model = path.join(folder, 'model')
    const trained = await run(['train', '--data', data, '--text', 'Comment', '--model', model])
    expect(trained.code).toBe(0)
    expect(trained.lines).toEqual([
      {
        label: 'Transport',
        examples: 10,
        precision: expect.any(Number),
        recall: expect.any(Number),
        f1: expect.any(Number),
      },
      {
        label: 'Therapy',
        examples: 10,
        precision: expect.any(Number),
        recall: expect.any(Number),
        f1: expect.any(Number),
      },
      { texts: 30, labels: 2, microF1: expect.any(Number), macroF1: expect.any(Number), seconds: expect.any(Number) },
    ])
    expect(trained.lines[2].microF1).toBeGreaterThan(0.8)
    expect(trained.said).toContain('Texts to learn from: 30. Labels: 2.')
    expect(trained.said).toContain('classifier predict --model')
    const asked = [{ id: 7, text: 'A taxi came late in Bewdley' }, { text: 'The therapist helped' }]
    const answered = await run(['predict', '--model', model], [...asked.map(one => JSON.stringify(one)), '{"id":"x"}'])
    expect(answered.code).toBe(1)
    expect(answered.lines).toEqual([
      { id: 7, labels: ['Transport'], scores: { Transport: expect.any(Number), Therapy: expect.any(Number) } },
      { labels: ['Therapy'], scores: { Transport: expect.any(Number), Therapy: expect.any(Number) } },
      { id: 'x', ok: false, error: { code: 'invalid-message', message: expect.any(String) } },
    ])
    expect(answered.lines[0].scores.Transport).toBeGreaterThan(answered.lines[0].scores.Therapy)
  })

  it('takes only the labels that are named', async () => {
    const data = await table('named.csv', ['Comment,Transport,Therapy', ...ROWS])
    const args = [
      'train',
      '--data',
      data,
      '--text',
      'Comment',
      '--label',
      'Therapy',
      '--model',
      path.join(folder, 'one'),
    ]
    expect((await run(args)).lines.map(({ label }) => label)).toEqual(['Therapy', undefined])
  })

  it('says which columns there are when one is named wrongly, and learns nothing', async () => {
    const data = await table('wrong.csv', ['Comment,Transport', 'late,1'])
    const model = path.join(folder, 'none')
    const { code, lines, said } = await run([
      'train',
      '--data',
      data,
      '--text',
      'Words',
      '--label',
      'transport',
      '--model',
      model,
    ])
    expect([code, lines]).toEqual([2, []])
    expect(said).toContain('No column is called “Words”.\nThere are: “Comment”, “Transport”.')
  })

  it('says when a table or a model is not there', async () => {
    const nowhere = path.join(folder, 'nowhere')
    await expect(run(['train', '--data', nowhere, '--text', 'a', '--model', folder])).rejects.toMatchObject({
      shownAs: expect.stringContaining('no file here'),
    })
    await expect(run(['predict', '--model', nowhere])).rejects.toMatchObject({
      shownAs: expect.stringContaining('no model in this folder'),
    })
  })

  it.each([
    [[]],
    [['train']],
    [['train', '--data', 'x.csv', '--model', 'm']],
    [['train', '--data', 'x.csv', '--text', 'a', '--model', 'm', 'more']],
    [['predict']],
    [['predict', '--model', 'm', '--data', 'x.csv']],
    [['forget', '--model', 'm']],
    [['train', '--dtaa', 'x.csv', '--text', 'a', '--model', 'm']],
  ])('%j ends with 2 and says how', async args => {
    const { code, lines, said } = await run(args)
    expect([code, lines]).toEqual([2, []])
    expect(said).toContain('--text COLUMN')
  })
})
