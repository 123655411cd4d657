import { AppError } from '../../domain/errors.js'
import type { Answers } from '../../domain/surveys/answered.js'
import { type Questionnaire, questionIn } from '../../domain/surveys/edition.js'
import { LONGEST_TEXT, storableThroughout } from '../../domain/words.js'

/**
 * What can be kept of answers that came in: those to questions that are asked here.
 * @throws AppError `text-too-long`
 */
export const keepableAnswers = (asks: Pick<Questionnaire, 'sections'>, given: Answers): Answers => {
  const known = Object.entries(given).filter(([question]) => questionIn(asks, question))
  const answers = storableThroughout(Object.fromEntries(known))
  if (JSON.stringify(answers).length > LONGEST_TEXT)
    throw new AppError('text-too-long', 'That is more than two million letters. Please make it shorter.')
  return answers
}
