import { type Questionnaire, questionsOf, type Section } from '../../domain/surveys/edition.js'
import type { TypedWords } from '../../domain/surveys/paper/typed-sheet.js'
import type { Question } from '../../domain/surveys/question.js'

/** One box to type into, for one question of the sheet. */
export interface SheetRow {
  id: string
  /** As it is printed; null for what stands under the questions. */
  number: number | null
  text: string
  /** Said over the first of a grid. */
  grid: string | null
  help: string | null
  /** What is printed beside the boxes. */
  choices: { code: number; text: string }[]
  hint: string | null
  isLong: boolean
  isShort: boolean
  value: string
  /** What is odd about what was typed. */
  doubt: string | null
}

export interface SheetSection {
  title: string
  rows: SheetRow[]
}

/** A sheet as one page of boxes, in the order in which it is printed. @param asks what of it is typed */
export const sheetView = (
  questionnaire: Questionnaire,
  asks: Pick<Questionnaire, 'sections'>,
  typed: TypedWords,
  doubts: Map<string, string> = new Map(),
): SheetSection[] => {
  const numbers = new Map(questionsOf(questionnaire).map(({ id }, place) => [id, place + 1]))
  return asks.sections.map(section => ({
    title: section.title,
    rows: section.questions.map((question, place) => ({
      id: question.id,
      number: numbers.get(question.id) ?? null,
      text: question.text,
      grid: gridOver(section, place),
      help: question.help ?? null,
      choices: question.choices.map(({ code, text }) => ({ code, text })),
      hint: HINTS[question.type] ?? null,
      isLong: question.type === 'long',
      isShort: question.type === 'short',
      value: typed[question.id] ?? '',
      doubt: doubts.get(question.id) ?? null,
    })),
  }))
}

// ---------------------------------------------------------------------------------------------------------------------

const HINTS: Partial<Record<Question['type'], string>> = {
  multiple: 'All numbers that are ticked',
  number: 'A number',
  date: 'Day, month, year: 22 11 2026',
  short: 'The words',
  long: 'All the words, as they are written',
}

const gridOver = ({ questions }: Section, place: number): string | null => {
  const grid = questions[place]?.grid
  return grid && grid.id !== questions[place - 1]?.grid?.id ? grid.text : null
}
