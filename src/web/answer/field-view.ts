import type { Answered } from '../../domain/surveys/answered.js'
import { type Choice, isChosen, type Question } from '../../domain/surveys/question.js'
import { fields } from './fields.js'
import type { InTheBoxes } from './question-view.js'

interface ChoiceView {
  id: string
  value: string
  text: string
  checked: boolean
  /** Goes with no other choice. */
  alone: boolean
  /** "or" stands before it. */
  afterOr: boolean
  /** The box for words of one's own, or null. */
  words: { name: string; value: string } | null
}

/** One question as a form asks it. */
export interface FieldView {
  kind: 'choices' | 'number' | 'date' | 'short' | 'long'
  name: string
  /** Of the first box, which the summary of what is asked again leads to. */
  id: string
  text: string
  help: string
  several: boolean
  choices: ChoiceView[]
  /** Of a number, a short or a long text. */
  value: string
  unit: string
  whole: boolean
  /** Day, month and year. */
  day: { name: string; label: 'day' | 'month' | 'year'; value: string }[]
  doubt: { text: string } | null
}

export const fieldView = (question: Question, { answers, errors }: InTheBoxes): FieldView => {
  const answered = answers[question.id]
  const id = firstBoxOf(question)
  return {
    kind: kindOf(question),
    name: fields.of(question),
    id,
    text: question.text,
    help: question.help ?? '',
    several: question.type === 'multiple',
    choices: question.choices.map((choice, place) => choiceView(question, choice, place, answered)),
    value: textIn(answered),
    unit: question.number?.unit ?? '',
    whole: question.number?.whole ?? false,
    day: dayView(question, answered),
    doubt: errors?.fields[id] ?? null,
  }
}

/** The id of the first box of a question. */
export const firstBoxOf = (question: Question): string =>
  question.type === 'date' ? fields.day(question)[0] : fields.of(question)

// ---------------------------------------------------------------------------------------------------------------------

const kindOf = (question: Question): FieldView['kind'] => {
  if (isChosen(question)) return 'choices'
  return question.type === 'number' || question.type === 'date' || question.type === 'short' ? question.type : 'long'
}

const choiceView = (question: Question, choice: Choice, place: number, answered: Answered | undefined): ChoiceView => {
  const chosen = answered?.kind === 'chosen' ? answered.choices : []
  const holdsWords = question.choices.find(({ id, words }) => words && chosen.includes(id)) === choice
  const name = fields.of(question)
  return {
    id: place === 0 ? name : `${name}-${choice.code}`,
    value: String(choice.code),
    text: choice.text,
    checked: chosen.includes(choice.id),
    alone: choice.alone ?? false,
    afterOr: place > 0 && standsApart(choice) && question.choices.findIndex(standsApart) === place,
    words: choice.words
      ? {
          name: fields.words(question, choice),
          value: holdsWords && answered?.kind === 'chosen' ? (answered.words ?? '') : '',
        }
      : null,
  }
}

/** "None of these", "does not apply". */
const standsApart = ({ alone, beside }: Choice): boolean => Boolean(alone ?? beside)

const textIn = (answered: Answered | undefined): string => {
  if (answered === undefined) return ''
  if ('text' in answered) return answered.text
  return answered.kind === 'number' ? String(answered.value) : ''
}

const dayView = (question: Question, answered: Answered | undefined): FieldView['day'] => {
  const [year = '', month = '', day = ''] =
    answered?.kind === 'date' ? answered.value.split('-') : textIn(answered).split('/').toReversed()
  const parts = [Number(day) || day, Number(month) || month, year]
  return (['day', 'month', 'year'] as const).map((label, place) => ({
    label,
    name: fields.day(question)[place] ?? '',
    value: String(parts[place] ?? '').replace('–', ''),
  }))
}
