/**
 * How well and how fast texts are read, by the reader that we ship. Usage:
 * `npm run bench:understanding -- [--labelled LABELLED.jsonl] [--nhs TRAIN.csv] [--only labelled|nhs|speech] [--items]`.
 * The labelled texts and the comments that NHS staff coded are not part of the product: without names, they are looked for where our
 * own copies lie, and left out when they are not there. `--items` also names what was missed and what was wrong, item by item.
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { composeReader, projectFile } from '../src/compose.js'
import { type Figure, tableOf } from './understanding/figure.js'
import { type Labelled, loadLabelled } from './understanding/labelled.js'
import { loadNhs, scoreNhs } from './understanding/nhs.js'
import { differences, scoreReading, themeRows } from './understanding/score-reading.js'
import { scoreSpeech } from './understanding/score-speech.js'

const ROUNDS = 20
const SHARED = projectFile('..', 'shared')

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      labelled: { type: 'string', default: `${SHARED}/domain/examples.jsonl` },
      nhs: { type: 'string', default: `${SHARED}/data/nhs-feedback/train.csv` },
      only: { type: 'string' },
      items: { type: 'boolean', default: false },
    },
  })
  const wanted = (part: string): boolean => values.only === undefined || values.only === part
  const figures = [
    ...(wanted('labelled') ? await whereThere(values.labelled, file => labelledFigures(file, values.items)) : []),
    ...(wanted('nhs') ? await whereThere(values.nhs, nhsFigures) : []),
    ...(wanted('speech') ? await whereThere(projectFile('models', 'moonshine-base'), speechFigures) : []),
  ]
  print(
    tableOf([['what', 'measured', 'aim'], ...figures.map(({ what, measured, aim }) => [what, measured, aim ?? ''])]),
  )
}

// ---------------------------------------------------------------------------------------------------------------------

const print = (lines: Iterable<string>): void => {
  for (const line of lines) console.log(line)
}

const whereThere = async (file: string, score: (file: string) => Promise<Figure[]>): Promise<Figure[]> =>
  existsSync(file) ? score(file) : [{ what: file, measured: 'not here, left out' }]

const labelledFigures = async (file: string, withItems: boolean): Promise<Figure[]> => {
  const items = await loadLabelled(file)
  const reader = await composeReader()
  const read = items.map(item => ({ item, reading: reader.read(item.text) }))
  if (withItems) print(differences(read))
  print([...tableOf(themeRows(read)), ''])
  const speed = textsPerSecond(items, text => reader.read(text))
  return [
    { what: 'labelled texts', measured: String(items.length) },
    ...scoreReading(read),
    { what: 'whole reading', measured: `${speed} texts a second of one core`, aim: '1000' },
  ]
}

const nhsFigures = async (file: string): Promise<Figure[]> => {
  const scoring = scoreNhs(await loadNhs(file), {})
  for (;;) {
    const { done, value } = scoring.next()
    if (done) return value
    console.log(value)
  }
}

const speechFigures = (model: string): Promise<Figure[]> => scoreSpeech(model, projectFile('test', 'fixtures', 'voice'))

/** By the time that the processor worked on it, which a busy machine does not change. */
const textsPerSecond = (items: Labelled[], read: (text: string) => unknown): number => {
  const before = process.cpuUsage()
  for (let round = 0; round < ROUNDS; round += 1) for (const { text } of items) read(text)
  const { user, system } = process.cpuUsage(before)
  return Math.round((items.length * ROUNDS * 1_000_000) / (user + system))
}

await main()
