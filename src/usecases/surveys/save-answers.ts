import type { Clock } from '../../domain/ports.js'
import type { Answers } from '../../domain/surveys/answered.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import type { ResponseStore, SurveyStore } from '../../domain/surveys/survey-store.js'
import { keepableAnswers } from './keepable-answers.js'
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
    const answers = keepableAnswers(edition.questionnaire, given)
    const savedAt = clock.now().toISOString()
    return onResponse(responses, id, latest =>
      latest.state === 'open' ? { ...latest, answers: { ...latest.answers, ...answers }, savedAt } : latest,
    )
  }
