import type { Cell } from '../../../domain/export/cell.js'
import type { Choice, Question } from '../../../domain/surveys/question.js'
import type { AnswerThemes } from '../../../domain/surveys/results/answer-themes.js'
import type { ChosenResult, QuestionResult } from '../../../domain/surveys/results/question-result.js'
import { shareOf, wilsonInterval } from '../../../domain/surveys/results/statistics/share.js'
import type { Shown } from '../../../domain/surveys/results/turnout.js'
import type { FoundResults } from './asked.js'
import { groupNamer, HIDDEN_CELL } from './split-view.js'

/** The figures of the page as one table, headings first: a row for each choice, over all and in each group that was asked for. */
export async function* resultTables(
  { results, themes, split }: FoundResults,
  themeName: (id: string) => string,
): AsyncGenerator<Cell[]> {
  yield HEADINGS
  for (const [id, result] of results) {
    yield* overall(result)
    yield* themeRows(result.question, themes.get(id), themeName)
    const ofSplit = split?.results.get(id)
    if (split && ofSplit?.kind === 'counts') {
      const nameOf = groupNamer(split.grouping)
      for (const { id: group, base, counts } of ofSplit.groups) {
        yield* choiceRows(result.question, nameOf(group), base, counts)
      }
    }
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const HEADINGS = [
  'Question',
  'In words',
  'Group',
  'Answer',
  'People',
  'Of how many',
  'Per cent',
  'Most likely from',
  'Most likely to',
]

const EVERYBODY = 'All'

const overall = (result: QuestionResult): Cell[][] => {
  const { question } = result
  if (result.kind === 'too-few') return [rowOf(question, EVERYBODY, 'Too few answered to show anything', null, null)]
  const { answered } = result.turnout
  if (result.kind === 'chosen') return choiceRows(question, EVERYBODY, answered, result.counts).concat(leftRows(result))
  return [rowOf(question, EVERYBODY, 'Answered', answered, null)]
}

const choiceRows = (question: Question, group: string, base: Shown, counts: readonly Shown[]): Cell[][] =>
  question.choices.map(({ text }: Choice, place) => rowOf(question, group, text, counts[place] ?? null, base))

const leftRows = ({ question, turnout }: ChosenResult): Cell[][] => [
  rowOf(question, EVERYBODY, '(left blank)', turnout.blank, null),
  rowOf(question, EVERYBODY, '(could not be read)', turnout.unreadable, null),
  rowOf(question, EVERYBODY, '(wrote something else)', turnout['as-written'], null),
  rowOf(question, EVERYBODY, '(not asked)', turnout['not-asked'], null),
]

const themeRows = (question: Question, found: AnswerThemes | undefined, themeName: (id: string) => string): Cell[][] =>
  (found?.themes ?? []).map(({ id, count }) =>
    rowOf(question, EVERYBODY, `Theme: ${themeName(id)}`, count, found?.answers ?? null),
  )

const rowOf = (question: Question, group: string, answer: string, count: Shown, base: Shown): Cell[] => {
  const words = [question.grid?.text, question.text].filter(Boolean).join(' ')
  return [question.name, words, group, answer, count ?? HIDDEN_CELL, base ?? '', ...shareCells(count, base)]
}

const shareCells = (count: Shown, base: Shown): Cell[] => {
  if (count === null || base === null || base === 0) return ['', '', '']
  const { low, high } = wilsonInterval({ count, base })
  return [shareOf({ count, base }), low, high].map(inPercent)
}

const inPercent = (share: number): number => Math.round(share * 1000) / 10
