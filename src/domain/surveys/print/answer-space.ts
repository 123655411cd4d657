import type { Choice, Question } from '../question.js'

export interface PaperChoice {
  /** Printed small beside the box. */
  code: number
  text: string
  /** A line to write on follows. */
  words: boolean
  /** "Go to question 9". */
  goTo: string | null
  /** Stands beside a scale and not on it. */
  beside: boolean
}

/** Where the answer to a question goes. */
export type AnswerSpace =
  | { kind: 'boxes'; choices: PaperChoice[] }
  /** Points in their order, which may stand in a row. */
  | { kind: 'scale'; choices: PaperChoice[] }
  /** `digits` null: nobody knows how many. */
  | { kind: 'number'; digits: number | null; decimals: boolean; unit: string }
  | { kind: 'date' }
  | { kind: 'line' }
  | { kind: 'lines' }

/** @param goTo where to go after a choice, in words; null: to what comes next */
export const spaceFor = (question: Question, goTo: (choice: Choice) => string | null): AnswerSpace => {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return { kind: 'boxes', choices: choicesOf(question, goTo) }
    case 'scale':
      return { kind: 'scale', choices: choicesOf(question, goTo) }
    case 'number':
      return numberSpace(question)
    case 'date':
      return { kind: 'date' }
    case 'short':
      return { kind: 'line' }
    case 'long':
      return { kind: 'lines' }
  }
}

export const choicesOf = (
  { choices }: Pick<Question, 'choices'>,
  goTo: (choice: Choice) => string | null,
): PaperChoice[] =>
  choices.map(choice => ({
    code: choice.code,
    text: choice.text,
    words: choice.words ?? false,
    goTo: goTo(choice),
    beside: choice.beside ?? false,
  }))

// ---------------------------------------------------------------------------------------------------------------------

const numberSpace = ({ number = {} }: Question): AnswerSpace => {
  const { least = 0, most, whole = false, unit = '' } = number
  const isCountable = most !== undefined && least >= 0
  return {
    kind: 'number',
    digits: isCountable ? String(Math.floor(most)).length : null,
    decimals: isCountable && !whole,
    unit,
  }
}
