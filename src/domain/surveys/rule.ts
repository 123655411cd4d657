import type { Answers } from './answered.js'

/** One thing that an earlier answer must be. A question that was not asked, or left blank, fulfils only `unanswered`. */
export type Condition =
  /** At least one of these was chosen. */
  | { question: string; is: 'any-of'; choices: string[] }
  /** It was answered, and with none of these. */
  | { question: string; is: 'none-of'; choices: string[] }
  | { question: string; is: 'at-least' | 'at-most'; value: number }
  | { question: string; is: 'answered' | 'unanswered' }

export interface Rule {
  /** Whether every condition must hold, or one is enough. */
  hold: 'all' | 'any'
  conditions: Condition[]
}

/** Whether the answers given so far fulfil a rule. */
export const fulfils = (answers: Answers, { hold, conditions }: Rule): boolean =>
  hold === 'all'
    ? conditions.every(condition => holds(answers, condition))
    : conditions.some(condition => holds(answers, condition))

// ---------------------------------------------------------------------------------------------------------------------

const holds = (answers: Answers, condition: Condition): boolean => {
  const answered = answers[condition.question]
  const isAnswered = answered !== undefined && answered.kind !== 'blank'
  switch (condition.is) {
    case 'answered':
      return isAnswered
    case 'unanswered':
      return !isAnswered
    case 'any-of':
      return answered?.kind === 'chosen' && answered.choices.some(id => condition.choices.includes(id))
    case 'none-of':
      return answered?.kind === 'chosen' && !answered.choices.some(id => condition.choices.includes(id))
    case 'at-least':
      return answered?.kind === 'number' && answered.value >= condition.value
    case 'at-most':
      return answered?.kind === 'number' && answered.value <= condition.value
  }
}
