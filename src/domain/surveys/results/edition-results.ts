import { type Questionnaire, questionsOf } from '../edition.js'
import { isChosen, type Question } from '../question.js'
import type { Condition } from '../rule.js'
import { chosenResult } from './chosen-result.js'
import type { Counted } from './counted.js'
import { isSmall } from './hiding/small.js'
import { dateResult, numberResult } from './measured-result.js'
import { hidesSomething, type QuestionResult } from './question-result.js'
import { shownTurnout, turnoutOf } from './turnout.js'

/** What was answered to every question of an edition, by the question's id, in the order in which they are asked. */
export type Results = Map<string, QuestionResult>

/** A question that is asked only of some says how many they are, and so looks back on what is hidden before it. */
export const resultsOf = (questionnaire: Pick<Questionnaire, 'sections'>, responses: readonly Counted[]): Results => {
  const results: Results = new Map()
  for (const question of questionsOf(questionnaire)) {
    results.set(question.id, resultOf(question, responses, isLinked(question, responses, results)))
  }
  return results
}

// ---------------------------------------------------------------------------------------------------------------------

const resultOf = (question: Question, responses: readonly Counted[], linked: boolean): QuestionResult => {
  if (isChosen(question)) return chosenResult(question, responses, linked) ?? { kind: 'too-few', question }
  if (question.type === 'number') return numberResult(question, responses, linked)
  if (question.type === 'date') return dateResult(question, responses, linked)
  return { kind: 'words', question, turnout: shownTurnout(turnoutOf(question.id, responses), linked) }
}

/** Whether how many were not asked would give away something that is hidden, or is a small number itself. */
const isLinked = ({ id, onlyIf }: Question, responses: readonly Counted[], before: Results): boolean => {
  if (!onlyIf) return false
  const results = onlyIf.conditions.flatMap(({ question }) => before.get(question) ?? [])
  const saysNoMore = onlyIf.conditions.length === 1 && onlyIf.conditions.every(isOfChoices)
  return results.some(hidesSomething) || (!saysNoMore && isSmall(turnoutOf(id, responses)['not-asked']))
}

/** What it counts is what the figures of that question show, if they show all. */
const isOfChoices = ({ is }: Condition): boolean => is === 'any-of' || is === 'none-of'
