import { AppError } from '../../domain/errors.js'
import type { Clock } from '../../domain/ports.js'
import type { Answers } from '../../domain/surveys/answered.js'
import { questionIn } from '../../domain/surveys/edition.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import type { ResponseStore, SurveyStore } from '../../domain/surveys/survey-store.js'
import { LONGEST_TEXT, storableThroughout } from '../../domain/words.js'
import { onResponse } from './on-response.js'

export interface SaveAnswersDeps {
  surveys: Pick<SurveyStore, 'edition'>
  responses: Pick<ResponseStore, 'find' | 'save'>
  clock: Clock
}

/**
 * Keeps answers over those given before; questions that are not named stay as they are, and what the edition does not ask is left
 * out. What is finished is not changed any more.
 * @returns the response as it is now, or null when there is none
 * @throws AppError `text-too-long`
 */
export const saveAnswers =
  ({ surveys, responses, clock }: SaveAnswersDeps) =>
  async (id: string, given: Answers): Promise<SurveyResponse | null> => {
    const response = await responses.find(id)
    const edition = response && (await surveys.edition(response.editionId))
    if (!edition) return null
    const known = Object.entries(given).filter(([question]) => questionIn(edition.questionnaire, question))
    const answers = storableThroughout(Object.fromEntries(known))
    refuseTooLong(answers)
    const savedAt = clock.now().toISOString()
    return onResponse(responses, id, latest =>
      latest.state === 'open' ? { ...latest, answers: { ...latest.answers, ...answers }, savedAt } : latest,
    )
  }

// ---------------------------------------------------------------------------------------------------------------------

const refuseTooLong = (answers: Answers): void => {
  if (JSON.stringify(answers).length > LONGEST_TEXT)
    throw new AppError('text-too-long', 'That is more than two million letters. Please make it shorter.')
}
