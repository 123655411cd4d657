import { type Choice, choiceOf, type Question } from '../../../domain/surveys/question.js'
import type {
  ChosenResult,
  DateResult,
  NumberResult,
  Points,
  QuestionResult,
} from '../../../domain/surveys/results/question-result.js'
import { shareOf, wilsonInterval } from '../../../domain/surveys/results/statistics/share.js'
import type { Shown } from '../../../domain/surveys/results/turnout.js'
import { dayInWords } from '../../dates.js'
import { BEHIND, type LinkTo } from './behind.js'
import { type ChoiceRow, countRow } from './choice-row.js'
import { inHundred, oneDigit, percent, plainNumber } from './figures.js'
import { type TurnoutLine, turnoutLines } from './turnout-view.js'

/** What is shown of one question, split and compared apart. */
export interface QuestionView {
  id: string
  /** Of the grid it stands in, or nothing. */
  above: string
  text: string
  /** Null: too few answered to show anything. */
  base: string | null
  turnout: TurnoutLine[]
  rows: ChoiceRow[]
  hidesSome: boolean
  ticks: boolean
  /** Sentences on averages, middles and days. */
  facts: string[]
  /** Short words: how many there are to read, and where. */
  toRead: { count: number; href: string | null } | null
}

export const questionView = (result: QuestionResult, linkTo: LinkTo): QuestionView => {
  const { question } = result
  const none = { base: null, turnout: [], rows: [], hidesSome: false, facts: [], toRead: null }
  const about = {
    id: question.id,
    above: question.grid?.text ?? '',
    text: question.text,
    ticks: question.type === 'multiple',
  }
  if (result.kind === 'too-few') return { ...none, ...about }
  const base = result.turnout.answered
  return {
    ...none,
    ...about,
    base: base === null ? 'How many answered is hidden, because it would give away a small number.' : answeredBy(base),
    turnout: turnoutLines(question.id, result.turnout, linkTo),
    ...(result.kind === 'chosen' ? chosenView(result, linkTo) : {}),
    ...(result.kind === 'number' ? { facts: numberFacts(result) } : {}),
    ...(result.kind === 'date' ? { facts: dateFacts(result) } : {}),
    ...(result.kind === 'words' && question.type === 'short'
      ? { toRead: { count: base ?? 0, href: linkTo(question.id, BEHIND.told) } }
      : {}),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const answeredBy = (base: number): string => `${base} answered.`

const chosenView = ({ question, counts, turnout, points }: ChosenResult, linkTo: LinkTo) => ({
  rows: question.choices.map((choice, place) =>
    rowOf(choice, counts[place] ?? null, turnout.answered, linkTo(question.id, choice.id)),
  ),
  hidesSome: counts.includes(null),
  facts: points ? pointFacts(question, points) : [],
})

const rowOf = ({ text }: Choice, count: Shown, base: Shown, href: string | null): ChoiceRow => {
  if (count === null) return { text, count: null, share: '', range: '', bar: null, href }
  if (base === null) return { text, count: String(count), share: '', range: '', bar: null, href }
  return countRow(text, { count, base }, href)
}

const pointFacts = (question: Question, { base, mean, interval, top }: Points): string[] => {
  const share = { count: top.count, base }
  const names = top.choices.map(id => `“${choiceOf(question, id)?.text ?? id}”`).join(' or ')
  const around = interval ? `, most likely between ${oneDigit(interval.low)} and ${oneDigit(interval.high)}` : ''
  return [
    `${percent(shareOf(share))} chose ${names}: ${top.count} of ${base}, most likely ${inHundred(wilsonInterval(share))}.`,
    `Counted as points from 1 up, the average is ${oneDigit(mean)}${around}.`,
  ]
}

const numberFacts = ({ question, spread, turnout }: NumberResult): string[] => {
  if (!spread || turnout.answered === null) return [TOO_FEW]
  const unit = question.number?.unit ? ` ${question.number.unit}` : ''
  const { lowerQuartile, median, upperQuartile, mean, interval } = spread
  const around = interval ? `, most likely between ${oneDigit(interval.low)} and ${oneDigit(interval.high)}` : ''
  return [
    `Half said ${plainNumber(median)}${unit} or less, and half said that or more.`,
    `The middle half lie between ${plainNumber(lowerQuartile)} and ${plainNumber(upperQuartile)}${unit}.`,
    `The average is ${oneDigit(mean)}${unit}${around}.`,
  ]
}

const dateFacts = ({ span }: DateResult): string[] =>
  span
    ? [
        `Most lie between ${dayInWords(span.from)} and ${dayInWords(span.to)}. The first four and the last four are left out.`,
      ]
    : [TOO_FEW]

const TOO_FEW = 'Fewer than 10 answered: too few to say more.'
