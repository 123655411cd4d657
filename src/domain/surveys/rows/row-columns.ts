import type { Cell } from '../../export/cell.js'
import { wordsIn } from '../answered.js'
import { type Questionnaire, questionsOf } from '../edition.js'
import { type Choice, isChosen, type Question } from '../question.js'
import type { SurveyResponse } from '../response.js'
import { type Counted, saidTo, type Unanswered } from '../results/counted.js'

/** A finished response and how it is counted. */
export interface Row {
  response: SurveyResponse
  counted: Counted
}

/** One column of the table with a row for each response. */
export interface RowColumn {
  /** A letter, then letters, digits and `_`: unique in the table, and a name that SPSS takes. */
  name: string
  /** In words. */
  label: string
  /** What its numbers mean; none for text and for numbers that are numbers. */
  values: { value: number; label: string }[]
  kind: 'code' | 'number' | 'text'
  cell(row: Row): Cell
}

/** Why there is no answer, as the numbers that statisticians leave out of counting. */
export const MISSING: Record<Unanswered, { value: number; label: string }> = {
  'not-asked': { value: -6, label: 'Not asked' },
  'as-written': { value: -7, label: 'Wrote something else' },
  unreadable: { value: -8, label: 'Could not be read' },
  blank: { value: -9, label: 'Left blank' },
}

/** The columns of one question; a multiple choice has one for each choice. Long answers are records of their own. */
export const columnsOf = (questionnaire: Pick<Questionnaire, 'sections'>, { words }: { words: boolean }): RowColumn[] =>
  questionsOf(questionnaire).flatMap(question => [
    ...columnsOfQuestion(question),
    ...(words && hasWords(question) ? [wordsColumn(question)] : []),
  ])

// ---------------------------------------------------------------------------------------------------------------------

const columnsOfQuestion = (question: Question): RowColumn[] => {
  if (question.type === 'multiple') return question.choices.map(choice => tickColumn(question, choice))
  if (isChosen(question)) return [choiceColumn(question)]
  if (question.type === 'number') return [numberColumn(question)]
  if (question.type === 'date') return [dateColumn(question)]
  return question.type === 'long' ? [recordColumn(question)] : []
}

const labelOf = ({ grid, text }: Question): string => [grid?.text, text].filter(Boolean).join(' ')

/** The number of the choice, as it is printed beside its box. */
const choiceColumn = (question: Question): RowColumn => ({
  name: question.name,
  label: labelOf(question),
  values: question.choices.map(({ code, text }) => ({ value: code, label: text })),
  kind: 'code',
  cell: ({ counted }) => {
    const said = saidTo(counted, question.id)
    if (said.kind !== 'chosen') return missing(said.kind)
    return question.choices.find(({ id }) => said.choices.includes(id))?.code ?? MISSING['as-written'].value
  },
})

const tickColumn = (question: Question, choice: Choice): RowColumn => ({
  name: `${question.name}_${choice.code}`,
  label: `${labelOf(question)} ${choice.text}`,
  values: [
    { value: 0, label: 'Not ticked' },
    { value: 1, label: 'Ticked' },
  ],
  kind: 'code',
  cell: ({ counted }) => {
    const said = saidTo(counted, question.id)
    return said.kind === 'chosen' ? Number(said.choices.includes(choice.id)) : missing(said.kind)
  },
})

/** A negative number could be a true one: where there is none, nothing stands. */
const numberColumn = (question: Question): RowColumn => ({
  name: question.name,
  label: labelOf(question),
  values: [],
  kind: 'number',
  cell: ({ counted }) => {
    const said = saidTo(counted, question.id)
    return said.kind === 'number' ? said.value : ''
  },
})

const dateColumn = (question: Question): RowColumn => ({
  name: question.name,
  label: labelOf(question),
  values: [],
  kind: 'text',
  cell: ({ counted }) => {
    const said = saidTo(counted, question.id)
    return said.kind === 'date' ? said.value : ''
  },
})

/** The reference of the record that a long answer became: there stand its words, with names hidden. */
const recordColumn = (question: Question): RowColumn => ({
  name: question.name,
  label: `${labelOf(question)} (reference of the record)`,
  values: [],
  kind: 'text',
  cell: ({ response }) => {
    const answered = response.answers[question.id]
    return answered?.kind === 'told' ? answered.reference : ''
  },
})

const hasWords = ({ type, choices }: Question): boolean => type === 'short' || choices.some(({ words }) => words)

/** What was written in words of one's own, short answers and beside a choice. */
const wordsColumn = (question: Question): RowColumn => ({
  name: question.type === 'short' ? question.name : `${question.name}_words`,
  label: `${labelOf(question)} (as it was written: names are not hidden)`,
  values: [],
  kind: 'text',
  cell: ({ response, counted }) => {
    const answered = response.answers[question.id]
    const counts = saidTo(counted, question.id).kind !== 'not-asked'
    return answered && counts && answered.kind !== 'long' ? (wordsIn(answered) ?? '') : ''
  },
})

const missing = (kind: string): number => (kind in MISSING ? MISSING[kind as Unanswered].value : MISSING.blank.value)
