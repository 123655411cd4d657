import { type Choice, isChosen, pointsOf, type Question } from '../../../domain/surveys/question.js'
import type { QuestionInput } from './question-input.js'

const MOST_LETTERS = 500
const MOST_HELP = 1000
const MOST_ANSWER = 200
const MOST_CHOICES = 80

type Problem = [field: string, message: string]

/** What is wrong with a question as it was typed, field by field. */
export const problemsOfInput = (
  input: QuestionInput,
  question: Pick<Question, 'type' | 'choices' | 'grid'>,
  taken: readonly string[],
): Problem[] => [
  ...ofWords(input),
  ...ofName(input.name, taken),
  ...(isChosen(question) && !question.grid ? ofChoices(question) : []),
  ...(question.type === 'number' ? ofNumbers(input) : []),
  ...(question.type === 'date' ? ofDays(input) : []),
]

/** What is wrong with a list of answers. */
export const ofChoices = (question: Pick<Question, 'type' | 'choices'>): Problem[] => {
  const { choices } = question
  const fewest = question.type === 'multiple' ? 1 : 2
  return [
    ...problem(
      pointsOf(question).length < fewest,
      'more',
      question.type === 'scale' ? FEW_POINTS : (FEW[fewest] ?? ''),
    ),
    ...problem(choices.length > MOST_CHOICES, 'more', `Offer no more than ${MOST_CHOICES} answers`),
    ...problem(
      choices.some(({ text }) => text.length > MOST_ANSWER),
      'more',
      `Write no more than ${MOST_ANSWER} letters in an answer`,
    ),
    ...choices.flatMap(choice => ofCode(choice, choices)),
  ]
}

/** A number as people type it. @returns NaN when it is none */
export const numberIn = (typed: string): number => Number(typed.replace(',', '.').replaceAll(' ', ''))

export const isDay = (typed: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(Date.parse(`${typed}T00:00:00Z`))

// ---------------------------------------------------------------------------------------------------------------------

const problem = (isWrong: boolean, field: string, message: string): Problem[] => (isWrong ? [[field, message]] : [])

const FEW_POINTS = 'Choose a scale, or write at least two points, each on a line of its own'

const FEW: Record<number, string> = {
  1: 'Write at least one answer',
  2: 'Write at least two answers, each on a line of its own',
}

const ofWords = ({ text, help, unit }: QuestionInput): Problem[] => [
  ...problem(text === '', 'text', 'Write the question'),
  ...problem(text.length > MOST_LETTERS, 'text', `Write no more than ${MOST_LETTERS} letters`),
  ...problem(help.length > MOST_HELP, 'help', `Write no more than ${MOST_HELP} letters`),
  ...problem(unit.length > 30, 'unit', 'Write a shorter word'),
]

const NAME = /^[a-z][a-z0-9_]{0,30}$/i

const ofName = (name: string, taken: readonly string[]): Problem[] => [
  ...problem(name !== '' && !NAME.test(name), 'name', 'Begin with a letter, and use only letters, digits and _'),
  ...problem(
    taken.some(other => other.toLowerCase() === name.toLowerCase()),
    'name',
    'Another question has this short name. Choose another one',
  ),
]

const ofCode = ({ id, code }: Choice, all: readonly Choice[]): Problem[] => [
  ...problem(!Number.isInteger(code) || code < 1 || code > 99, `code-${id}`, 'Give a number from 1 to 99'),
  ...problem(
    all.some(other => other.id !== id && other.code === code),
    `code-${id}`,
    'Two answers have the same number. Change one',
  ),
]

const ofNumbers = ({ least, most }: QuestionInput): Problem[] => [
  ...problem(Number.isNaN(numberIn(least)), 'least', 'Enter a number, or nothing'),
  ...problem(Number.isNaN(numberIn(most)), 'most', 'Enter a number, or nothing'),
  ...problem(
    least !== '' && most !== '' && numberIn(least) > numberIn(most),
    'most',
    'This is less than the lowest one. Swap them',
  ),
]

const ofDays = ({ earliest, latest }: QuestionInput): Problem[] => [
  ...problem(earliest !== '' && !isDay(earliest), 'earliest', 'Enter a day, like 2026-09-01, or nothing'),
  ...problem(latest !== '' && !isDay(latest), 'latest', 'Enter a day, like 2026-09-30, or nothing'),
  ...problem(
    earliest !== '' && latest !== '' && earliest > latest,
    'latest',
    'This is before the first day. Swap them',
  ),
]
