import type { Answers } from './answered.js'
import { type Questionnaire, questionsOf } from './edition.js'
import type { Question } from './question.js'
import { fulfils } from './rule.js'

type Asks = Pick<Questionnaire, 'sections'>

/** The questions that these answers leave to be asked, in order, answered or not. */
export const askedOf = (questionnaire: Asks, answers: Answers): Question[] => {
  const counting = withoutUnasked(questionnaire, answers)
  return questionsOf(questionnaire).filter(question => isAsked(question, counting))
}

/** The first question that waits for an answer, or null when all are answered or left blank. */
export const nextOpen = (questionnaire: Asks, answers: Answers): Question | null =>
  askedOf(questionnaire, answers).find(({ id }) => answers[id] === undefined) ?? null

/** The question after or before this one, as these answers have it; null at either end. */
export const neighbourOf = (
  questionnaire: Asks,
  answers: Answers,
  id: string,
  step: 'next' | 'previous',
): Question | null => {
  const asked = askedOf(questionnaire, answers)
  const place = asked.findIndex(question => question.id === id)
  return place === -1 ? null : (asked[place + (step === 'next' ? 1 : -1)] ?? null)
}

/**
 * The answers that count. Whoever goes back and answers an earlier question otherwise may leave answers behind to questions that
 * are not asked any more: those do not count, nor do they decide what else is asked.
 */
export const withoutUnasked = (questionnaire: Asks, answers: Answers): Answers => {
  const counting: Answers = {}
  for (const question of questionsOf(questionnaire)) {
    const answered = answers[question.id]
    if (answered !== undefined && isAsked(question, counting)) counting[question.id] = answered
  }
  return counting
}

/** @param counting the answers that count, at least those to earlier questions */
export const isAsked = ({ onlyIf }: Pick<Question, 'onlyIf'>, counting: Answers): boolean =>
  !onlyIf || fulfils(counting, onlyIf)
