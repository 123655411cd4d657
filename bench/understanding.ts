/**
 * How well and how fast texts are read. Usage: `npm run bench:understanding -- [LABELLED.jsonl [--items]] [--nhs TRAIN.csv]`; the
 * files are the caller's own. `--items` also names what was missed and what was wrong, item by item. `--nhs` scores the learner on
 * comments that NHS staff coded, by cross-validation.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { loadCodeFrame } from '../adapters/code-frame-file/load.js'
import { projectRoot } from '../src/config.js'
import { macroF1, microF1, precisionOf, ratio, recallOf, sumOf } from '../src/domain/learning/scores.js'
import { createReader } from '../src/domain/reading/create-reader.js'
import type { Reading } from '../src/domain/understanding.js'
import { countLabels } from './understanding/count-labels.js'
import { type Labelled, loadLabelled } from './understanding/labelled.js'
import { loadNhs, scoreNhs } from './understanding/nhs.js'
import { scoreRedaction } from './understanding/redaction-scores.js'

const ROUNDS = 20

const main = async (): Promise<void> => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { items: { type: 'boolean' }, nhs: { type: 'string' } },
  })
  const [file] = positionals
  if (!file && !values.nhs) throw new Error('Name the file of labelled texts.')
  if (file) await scoreReading(file, values.items ?? false)
  if (values.nhs) for (const line of scoreNhs(await loadNhs(values.nhs), {})) console.log(line)
}

// ---------------------------------------------------------------------------------------------------------------------

const scoreReading = async (file: string, withItems: boolean): Promise<void> => {
  const items = await loadLabelled(file)
  const reader = createReader(await loadCodeFrame(path.join(projectRoot, 'code-frame', 'code-frame.yaml')))
  const read = items.map(item => ({ item, reading: reader.read(item.text) }))
  for (const line of report(read)) console.log(line)
  console.log(`speed           ${textsPerSecond(items, text => reader.read(text))} texts a second`)
  if (withItems) for (const line of differences(read)) console.log(line)
}

interface Read {
  item: Labelled
  reading: Reading
}

const show = (value: number): string => value.toFixed(3)
const idsOf = (suggestions: { id: string }[]): string[] => suggestions.map(({ id }) => id)

const report = (read: Read[]): string[] => {
  const themes = countLabels(read.map(({ item, reading }) => ({ expected: item.themes, given: idsOf(reading.themes) })))
  const services = countLabels(
    read.map(({ item, reading }) => ({ expected: item.services, given: idsOf(reading.services) })),
  )
  const all = sumOf([...themes.values()])
  return [
    `items           ${read.length}`,
    `themes          micro F1 ${show(microF1([...themes.values()]))}, macro F1 ${show(macroF1([...themes.values()]))}, precision ${show(precisionOf(all))}, recall ${show(recallOf(all))}`,
    `services        micro F1 ${show(microF1([...services.values()]))}`,
    `sentiment       right ${shareOf(read, ({ item, reading }) => item.sentiment === reading.sentiment)}, right side ${shareOf(read, sameSide)}`,
    `kind            right ${shareOf(read, ({ item, reading }) => item.kind === reading.kind)}`,
    ...safeguardingLines(read),
    ...redactionLines(read),
  ]
}

const shareOf = (read: Read[], isRight: (one: Read) => boolean): string =>
  show(ratio(read.filter(isRight).length, read.length))

const sideOf = (sentiment: number | 'mixed'): number | string =>
  sentiment === 'mixed' ? sentiment : Math.sign(sentiment)
const sameSide = ({ item, reading }: Read): boolean => sideOf(item.sentiment) === sideOf(reading.sentiment)

const safeguardingLines = (read: Read[]): string[] => {
  const flag = (level: string): string[] => (level === 'none' ? [] : ['flagged'])
  const counts = countLabels(
    read.map(({ item, reading }) => ({ expected: flag(item.safeguarding), given: flag(reading.safeguarding.level) })),
  )
  const all = sumOf([...counts.values()])
  return [
    `safeguarding    recall ${show(recallOf(all))} of ${all.right + all.missed}, precision ${show(precisionOf(all))}`,
  ]
}

const redactionLines = (read: Read[]): string[] => {
  const { byType, others, left } = scoreRedaction(read)
  const there = [...byType.values()].reduce((sum, count) => sum + count.there, 0)
  return [
    ...[...byType].map(
      ([type, { there, hidden, named }]) =>
        `redaction       ${type}: hidden ${hidden} of ${there}, type right ${named}`,
    ),
    `redaction       recall ${show(ratio(there - left.length, there))} of ${there}, other words touched ${show((100 * others.touched) / others.words)} %`,
  ]
}

const differences = (read: Read[]): string[] => [
  ...scoreRedaction(read).needless.map(line => `needless: ${line}`),
  ...read.map(({ item, reading }) => {
    const given = idsOf(reading.themes)
    const missed = item.themes.filter(id => !given.includes(id))
    const wrong = given.filter(id => !item.themes.includes(id))
    const hidden = item.pii.filter(({ value }) => reading.redaction.text.includes(value)).map(({ type }) => type)
    return `${item.id}: missed ${missed} | wrong ${wrong} | sentiment ${reading.sentiment} for ${item.sentiment} | kind ${reading.kind} for ${item.kind} | safeguarding ${reading.safeguarding.level} for ${item.safeguarding} | left ${hidden}`
  }),
]

const textsPerSecond = (items: Labelled[], read: (text: string) => unknown): number => {
  const started = performance.now()
  for (let round = 0; round < ROUNDS; round += 1) for (const { text } of items) read(text)
  return Math.round((items.length * ROUNDS * 1000) / (performance.now() - started))
}

await main()
