import { type Questionnaire, questionsOf } from '../edition.js'

/** The number that is printed before each question, by the question's id. Each row of a grid has its own. */
export const printedNumbers = (questionnaire: Pick<Questionnaire, 'sections'>): Map<string, number> =>
  new Map(questionsOf(questionnaire).map(({ id }, place) => [id, place + 1]))
