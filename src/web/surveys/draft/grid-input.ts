import { z } from 'zod'
import { shortNameFor } from '../../../domain/surveys/drafting/short-name.js'
import type { Question } from '../../../domain/surveys/question.js'
import { type FormErrors, formErrors } from '../../forms.js'
import { choicesFrom } from './choices.js'
import { ofChoices } from './input-problems.js'
import { inputOf, type QuestionInput, readInput } from './question-input.js'

export const GRID_TYPES = ['scale', 'single', 'multiple'] as const
export type GridType = (typeof GRID_TYPES)[number]

/** A grid as somebody types it. */
export interface GridInput {
  type: GridType
  /** The words over all rows. */
  over: string
  gridRows: { id: string; text: string }[]
  /** New rows, one on each line. */
  moreRows: string
  /** The answers, as in the form of a question. */
  answers: QuestionInput
}

export const readGrid = (body: unknown): GridInput => {
  const { rowId, rowText, ...given } = sent.parse(body ?? {})
  const gridRows = rowId.map((id, place) => ({ id, text: (rowText[place] ?? '').trim() }))
  return { ...given, gridRows, answers: readInput(body) }
}

/** @param rows of the grid as it stands; none: a new one */
export const gridInputOf = (rows: readonly Question[]): GridInput => ({
  type: GRID_TYPES.find(type => type === rows[0]?.type) ?? 'scale',
  over: rows[0]?.grid?.text ?? '',
  gridRows: rows.map(({ id, text }) => ({ id, text })),
  moreRows: '',
  answers: inputOf(rows[0] ?? null),
})

export type GridFromInput = { ok: true; questions: Question[] } | { ok: false; errors: FormErrors }

/**
 * The questions that a grid is made of. A row left empty goes.
 * @param before its rows as they stand
 * @param taken short names of all other questions
 */
export const toGrid = (
  input: GridInput,
  before: readonly Question[],
  { gridId, taken, newId }: { gridId: string; taken: readonly string[]; newId: () => string },
): GridFromInput => {
  const type = GRID_TYPES.find(one => one === before[0]?.type) ?? input.type
  const choices = choicesFrom(input.answers, type, newId)
  const shared = { type, choices, grid: { id: gridId, text: input.over } }
  const questions = [...keptRows(input, before), ...newRows(input, before, newId)].map(row => ({ ...row, ...shared }))
  const problems = [...ofRows(input, questions), ...ofChoices({ type, choices })]
  return problems.length > 0
    ? { ok: false, errors: formErrors(problems) }
    : { ok: true, questions: named(questions, taken) }
}

// ---------------------------------------------------------------------------------------------------------------------

const word = z.string().trim().catch('')
const list = z.preprocess(value => [value ?? []].flat(), z.array(z.string())).catch([])

const sent = z.object({
  type: z.enum(GRID_TYPES).catch('scale'),
  over: word,
  rowId: list,
  rowText: list,
  moreRows: word,
})

type Row = Omit<Question, 'type' | 'choices'>

const keptRows = ({ gridRows }: GridInput, before: readonly Question[]): Row[] =>
  gridRows.flatMap(({ id, text }) => {
    const known = before.find(question => question.id === id)
    return known && text ? [{ ...known, text }] : []
  })

/** They are asked when the others are. */
const newRows = ({ moreRows }: GridInput, before: readonly Question[], newId: () => string): Row[] => {
  const onlyIf = before[0]?.onlyIf
  const lines = moreRows.split('\n').map(line => line.trim())
  return lines.filter(line => line !== '').map(text => ({ id: newId(), name: '', text, ...(onlyIf ? { onlyIf } : {}) }))
}

const named = (questions: Question[], taken: readonly string[]): Question[] => {
  const names = [...taken, ...questions.map(({ name }) => name)]
  return questions.map(question => {
    if (question.name) return question
    const name = shortNameFor(question.text, names)
    names.push(name)
    return { ...question, name }
  })
}

const MOST_LETTERS = 500

const ofRows = ({ over }: GridInput, questions: readonly Question[]): [string, string][] => [
  ...(over ? [] : [['over', 'Write what stands over all rows'] as [string, string]]),
  ...(questions.length > 0 ? [] : [['moreRows', 'Write at least one row'] as [string, string]]),
  ...([over, ...questions.map(({ text }) => text)].some(text => text.length > MOST_LETTERS)
    ? [['moreRows', `Write no more than ${MOST_LETTERS} letters in a row`] as [string, string]]
    : []),
]
