import { z } from 'zod'
import type { Choice, Question } from '../../../domain/surveys/question.js'

/** One line of a question's answers, as it stands in the form. */
export interface ChoiceRow {
  id: string
  text: string
  code: string
  words: boolean
  alone: boolean
  beside: boolean
}

/** A question as somebody types it. */
export interface QuestionInput {
  text: string
  help: string
  name: string
  rows: ChoiceRow[]
  /** New answers, one on each line. */
  more: string
  /** Id of a ready-made scale. */
  scale: string
  /** Ids of answers that are often added. */
  extras: string[]
  least: string
  most: string
  whole: boolean
  unit: string
  earliest: string
  latest: string
}

/** @param body whatever was sent */
export const readInput = (body: unknown): QuestionInput => {
  const { choiceId, choiceText, choiceCode, words, alone, beside, whole, ...given } = sent.parse(body ?? {})
  const rows = choiceId.map((id, place) => ({
    id,
    text: (choiceText[place] ?? '').trim(),
    code: (choiceCode[place] ?? '').trim(),
    words: words.includes(id),
    alone: alone.includes(id),
    beside: beside.includes(id),
  }))
  return { ...given, rows, whole: whole === 'yes' }
}

export const inputOf = (question: Question | null): QuestionInput => ({
  ...EMPTY,
  text: question?.text ?? '',
  help: question?.help ?? '',
  name: question?.name ?? '',
  rows: (question?.choices ?? []).map(rowOf),
  least: String(question?.number?.least ?? ''),
  most: String(question?.number?.most ?? ''),
  whole: question === null || question.number?.whole === true,
  unit: question?.number?.unit ?? '',
  earliest: question?.date?.earliest ?? '',
  latest: question?.date?.latest ?? '',
})

/** The same with one answer moved. @param asked `up:<id>` or `down:<id>`, as the buttons say */
export const withMovedRow = (input: QuestionInput, asked: unknown): QuestionInput | null => {
  const [, step, id] = /^(up|down):(.+)$/.exec(String(asked ?? '')) ?? []
  const place = input.rows.findIndex(row => row.id === id)
  const other = place + (step === 'up' ? -1 : 1)
  const [row, neighbour] = [input.rows[place], input.rows[other]]
  if (!step || !row) return null
  return neighbour ? { ...input, rows: input.rows.with(place, neighbour).with(other, row) } : input
}

// ---------------------------------------------------------------------------------------------------------------------

const word = z.string().trim().catch('')
const list = z.preprocess(value => [value ?? []].flat(), z.array(z.string())).catch([])

const sent = z.object({
  text: word,
  help: word,
  name: word,
  choiceId: list,
  choiceText: list,
  choiceCode: list,
  words: list,
  alone: list,
  beside: list,
  more: word,
  scale: word,
  extras: list,
  least: word,
  most: word,
  whole: word,
  unit: word,
  earliest: word,
  latest: word,
})

const EMPTY = { more: '', scale: '', extras: [] }

const rowOf = ({ id, text, code, words, alone, beside }: Choice): ChoiceRow => ({
  id,
  text,
  code: String(code),
  words: words === true,
  alone: alone === true,
  beside: beside === true,
})
