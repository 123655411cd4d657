import { type Questionnaire, questionsOf } from './edition.js'
import type { QuestionType } from './question.js'

/**
 * About how many minutes somebody needs who answers every question, two at least: told before they begin. Up to five it is told
 * exactly, from there on in steps of five.
 */
export const minutesNeeded = (questionnaire: Pick<Questionnaire, 'sections'>): number => {
  const seconds = questionsOf(questionnaire).reduce((total, { type }) => total + SECONDS[type], 0)
  const minutes = Math.max(FEWEST, Math.ceil(seconds / 60))
  return minutes <= STEP ? minutes : Math.ceil(minutes / STEP) * STEP
}

// ---------------------------------------------------------------------------------------------------------------------

const FEWEST = 2
const STEP = 5

/** Our own guesses, on the slow side: reading, thinking and typing on a phone. */
const SECONDS: Record<QuestionType, number> = {
  single: 15,
  multiple: 15,
  scale: 15,
  number: 25,
  date: 25,
  short: 30,
  long: 120,
}
