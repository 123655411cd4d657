import { shortNameFor } from '../../../domain/surveys/drafting/short-name.js'
import { isChosen, type Question } from '../../../domain/surveys/question.js'
import { type FormErrors, formErrors } from '../../forms.js'
import { choicesFrom } from './choices.js'
import { isDay, numberIn, problemsOfInput } from './input-problems.js'
import type { QuestionInput } from './question-input.js'

/** What a question keeps when its words are changed: which one it is, and when it is asked. */
export type QuestionFrame = Pick<Question, 'id' | 'type'> &
  Partial<Pick<Question, 'onlyIf' | 'grid' | 'tells' | 'choices'>>

export type FromInput = { ok: true; question: Question } | { ok: false; errors: FormErrors }

/** @param taken short names of the other questions */
export const toQuestion = (
  input: QuestionInput,
  frame: QuestionFrame,
  { taken, newId }: { taken: string[]; newId: () => string },
): FromInput => {
  const choices = frame.grid ? (frame.choices ?? []) : choicesFrom(input, frame.type, newId)
  const problems = problemsOfInput(input, { ...frame, choices }, taken)
  if (problems.length > 0) return { ok: false, errors: formErrors(problems) }
  const { text, help, name } = input
  const question = {
    ...frame,
    name: name || shortNameFor(text, taken),
    text,
    ...(help ? { help } : {}),
    choices: isChosen(frame) ? choices : [],
    ...rangeOf(input, frame),
  }
  return { ok: true, question }
}

// ---------------------------------------------------------------------------------------------------------------------

const rangeOf = (input: QuestionInput, { type }: QuestionFrame): Partial<Question> => {
  if (type === 'number') return { number: numberRange(input) }
  return type === 'date' ? { date: dateRange(input) } : {}
}

const numberRange = ({ least, most, whole, unit }: QuestionInput): NonNullable<Question['number']> => ({
  ...(least ? { least: numberIn(least) } : {}),
  ...(most ? { most: numberIn(most) } : {}),
  ...(whole ? { whole: true } : {}),
  ...(unit ? { unit } : {}),
})

const dateRange = ({ earliest, latest }: QuestionInput): NonNullable<Question['date']> => ({
  ...(isDay(earliest) ? { earliest } : {}),
  ...(isDay(latest) ? { latest } : {}),
})
