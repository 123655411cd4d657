import type { CodingRound } from '../../domain/agreement/coding-round.js'
import type { ItemResult } from '../../domain/agreement/round-results.js'
import { standingOf } from '../../domain/agreement/settling.js'
import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { standingTags } from '../../domain/experience/tags.js'
import type { Experience } from '../../domain/experience.js'
import { paths } from '../paths.js'
import type { CoverView } from '../reading-load/cover.js'
import { wordsView } from './code-view.js'
import { codersOf } from './list-view.js'
import { saidViews, themesInWords } from './results-view.js'
import { NONE, themeGroups, tickedFor } from './theme-groups.js'

interface SettleContext {
  round: CodingRound
  frame: CodeFrame
  names: Map<string, string>
  /** The boxes ticked on a form that could not be taken; null: nothing yet. */
  ticked: readonly string[] | null
  /** In place of the words; null: they may be shown. */
  cover: CoverView | null
}

/** One message with what each said, and the boxes to tick what stands: to begin with, what all agreed on. */
export const settleView = (record: Experience, item: ItemResult, context: SettleContext) => {
  const { round, frame, names } = context
  const ticked = context.ticked ?? (item.settled ? tickedFor(item.settled.codes) : agreedBy(item))
  return {
    round: round.name,
    number: item.number,
    reference: record.reference,
    href: paths.experience(record.reference),
    words: wordsView(record, context.cover),
    said: saidViews(item, codersOf(round, names), frame),
    now: themesInWords(frame)(standingTags(record).map(({ codeId }) => codeId)),
    settled: item.settled && { themes: themesInWords(frame)(item.settled.codes), by: names.get(item.settled.by) },
    seen: standingOf(record.tags),
    groups: themeGroups(frame, ticked, saidByAnybody(item)),
    isNone: ticked.includes(NONE),
    back: `${paths.codingRound(round.id)}#talk`,
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const saidByAnybody = ({ said }: ItemResult): string[] => said.flatMap(codes => codes ?? [])

const agreedBy = ({ said }: ItemResult): string[] => {
  const [first = [], ...others] = said.filter(codes => codes !== null)
  return first.filter(code => others.every(codes => codes.includes(code)))
}
