import type { Coding, CodingRound } from '../../domain/agreement/coding-round.js'
import { type ItemResult, machineResults, roundResults } from '../../domain/agreement/round-results.js'
import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { codeNamer } from '../../domain/code-frame/code-names.js'
import type { Experience } from '../../domain/experience.js'
import { isDistressing } from '../../domain/review/distressing.js'
import { firstWords } from '../first-words.js'
import { paths } from '../paths.js'
import { chartBands } from './chart-view.js'
import { drawnInWords } from './drawn-in-words.js'
import { figureView, percent } from './figures.js'
import { codersOf } from './list-view.js'
import { inTheirOrder, partView, themeView } from './theme-view.js'

export interface ResultsContext {
  round: CodingRound
  codings: Coding[]
  frame: CodeFrame
  /** By their ids, only those that may be shown. */
  records: Map<string, Experience>
  names: Map<string, string>
  maySettle: boolean
}

/** What came out of a round: themes with the least agreement first, and the messages to talk about. */
export const resultsView = ({ round, codings, frame, ...context }: ResultsContext) => {
  const results = roundResults(round, codings, frame)
  const coders = codersOf(round, context.names)
  const differing = results.items.filter(item => item.apart > 0).sort((one, other) => other.apart - one.apart)
  const toTalk = differing.map(item => talkView(item, round, coders, frame, context))
  return {
    name: round.name,
    practice: round.practice,
    coders,
    coded: round.coders.map(({ coded }) => coded),
    total: round.items.length,
    compared: results.compared,
    same: results.same,
    sameShare: percent(results.compared === 0 ? null : results.same / results.compared),
    drawn: drawnInWords(round),
    bands: chartBands,
    themes: inTheirOrder(results.themes).map(theme => themeView(theme, coders)),
    parts: inTheirOrder(results.parts).map(partView),
    machine: machineResults(round, results.items, frame).map(({ name, suggested, withPeople }) => ({
      name,
      suggested,
      figures: withPeople.map(({ kappa }) => figureView(kappa)),
    })),
    toTalk,
    settled: toTalk.filter(({ settled }) => settled !== null).length,
    back: paths.agreement(),
  }
}

/** What each coder and the machine said of an item, by names. */
export const saidViews = ({ said, machine }: ItemResult, coders: string[], frame: CodeFrame) => {
  const inWords = themesInWords(frame)
  return [
    ...coders.map((name, place) => ({ name, themes: inWords(said[place] ?? null), machine: false })),
    { name: 'Earshot', themes: inWords(machine), machine: true },
  ]
}

/** Null: did not code it. */
export const themesInWords = (frame: CodeFrame): ((codes: readonly string[] | null) => string) => {
  const nameOf = codeNamer(frame)
  return codes => (codes === null ? 'Did not code it' : codes.map(nameOf).join(', ') || 'None of these')
}

// ---------------------------------------------------------------------------------------------------------------------

/** Letters. */
const EXCERPT = 160

const talkView = (
  item: ItemResult,
  round: CodingRound,
  coders: string[],
  frame: CodeFrame,
  { records, maySettle }: Pick<ResultsContext, 'records' | 'maySettle'>,
) => {
  const record = records.get(item.experienceId)
  return {
    number: item.number,
    excerpt: record && !isDistressing(record) ? firstWords(record.redacted?.text ?? '', EXCERPT) : null,
    instead: record ? 'This may be hard to read.' : 'These words are not shown here any more.',
    language: record?.language ?? 'en',
    said: saidViews(item, coders, frame).filter(({ machine }) => !machine),
    settled: item.settled && themesInWords(frame)(item.settled.codes),
    settle: record && maySettle ? paths.codingSettle(round.id, item.number) : null,
  }
}
