import {
  f1Of,
  type LabelCounts,
  macroF1,
  microF1,
  precisionOf,
  ratio,
  recallOf,
  sumOf,
} from '../../src/domain/learning/scores.js'
import type { Reading, Suggestion } from '../../src/domain/understanding.js'
import { countLabels } from './count-labels.js'
import { type Figure, share } from './figure.js'
import type { Labelled } from './labelled.js'
import { scoreRedaction } from './redaction-scores.js'

/** A labelled text and what the machine made of it. */
export interface Read {
  item: Labelled
  reading: Reading
}

export const scoreReading = (read: Read[]): Figure[] => [
  ...themeFigures(read),
  { what: 'services, micro F1', measured: share(microF1([...countsOf(read, 'services').values()])) },
  ...toneFigures(read),
  ...safeguardingFigures(read),
  ...redactionFigures(read),
]

/** A row a theme: how often people gave it, and how well the machine finds it. */
export const themeRows = (read: Read[]): string[][] => [
  ['theme', 'in texts', 'precision', 'recall', 'F1'],
  ...[...countsOf(read, 'themes')]
    .map(([theme, counts]) => ({ theme, counts }))
    .sort((one, other) => f1Of(one.counts) - f1Of(other.counts))
    .map(({ theme, counts }) => [
      theme,
      String(counts.right + counts.missed),
      share(precisionOf(counts)),
      share(recallOf(counts)),
      share(f1Of(counts)),
    ]),
]

/** What was missed and what was wrong, item by item. */
export const differences = (read: Read[]): string[] => [
  ...scoreRedaction(read).needless.map(line => `needless: ${line}`),
  ...read.map(({ item, reading }) => {
    const given = idsOf(reading.themes)
    const missed = item.themes.filter(id => !given.includes(id))
    const wrong = given.filter(id => !item.themes.includes(id))
    const hidden = item.pii.filter(({ value }) => reading.redaction.text.includes(value)).map(({ type }) => type)
    return `${item.id}: missed ${missed} | wrong ${wrong} | sentiment ${reading.sentiment} for ${item.sentiment} | kind ${reading.kind} for ${item.kind} | safeguarding ${reading.safeguarding.level} for ${item.safeguarding} | left ${hidden}`
  }),
]

// ---------------------------------------------------------------------------------------------------------------------

const idsOf = (suggestions: Suggestion[]): string[] => suggestions.map(({ id }) => id)

const countsOf = (read: Read[], facet: 'themes' | 'services'): Map<string, LabelCounts> =>
  countLabels(read.map(({ item, reading }) => ({ expected: item[facet], given: idsOf(reading[facet]) })))

const themeFigures = (read: Read[]): Figure[] => {
  const counts = [...countsOf(read, 'themes').values()]
  const all = sumOf(counts)
  return [
    { what: 'themes, micro F1', measured: share(microF1(counts)), aim: '0.75' },
    { what: 'themes, macro F1', measured: share(macroF1(counts)) },
    { what: 'themes, precision and recall', measured: `${share(precisionOf(all))} and ${share(recallOf(all))}` },
  ]
}

const toneFigures = (read: Read[]): Figure[] => [
  { what: 'sentiment, right', measured: shareOf(read, one => one.item.sentiment === one.reading.sentiment) },
  { what: 'sentiment, on the right side', measured: shareOf(read, sameSide) },
  { what: 'kind, right', measured: shareOf(read, one => one.item.kind === one.reading.kind) },
]

const shareOf = (read: Read[], isRight: (one: Read) => boolean): string =>
  share(ratio(read.filter(isRight).length, read.length))

const sideOf = (sentiment: number | 'mixed'): number | string =>
  sentiment === 'mixed' ? sentiment : Math.sign(sentiment)
const sameSide = ({ item, reading }: Read): boolean => sideOf(item.sentiment) === sideOf(reading.sentiment)

const safeguardingFigures = (read: Read[]): Figure[] => {
  const flag = (level: string): string[] => (level === 'none' ? [] : ['flagged'])
  const counts = countLabels(
    read.map(({ item, reading }) => ({ expected: flag(item.safeguarding), given: flag(reading.safeguarding.level) })),
  )
  const all = sumOf([...counts.values()])
  return [
    { what: `safeguarding, recall of ${all.right + all.missed}`, measured: share(recallOf(all)), aim: '0.95' },
    { what: 'safeguarding, precision', measured: share(precisionOf(all)), aim: '0.7' },
  ]
}

const redactionFigures = (read: Read[]): Figure[] => {
  const { byType, others, left } = scoreRedaction(read)
  const there = [...byType.values()].reduce((sum, count) => sum + count.there, 0)
  return [
    { what: `redaction, recall of ${there}`, measured: share(ratio(there - left.length, there)), aim: '0.97' },
    {
      what: 'redaction, other words touched',
      measured: `${share((100 * others.touched) / others.words)} %`,
      aim: 'under 1 %',
    },
    ...[...byType].map(([type, { there, hidden, named }]) => ({
      what: `redaction, ${type}`,
      measured: `${hidden} of ${there} hidden, type right ${named}`,
    })),
  ]
}
