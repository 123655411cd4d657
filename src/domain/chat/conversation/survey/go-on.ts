import type { Answered } from '../../../surveys/answered.js'
import { toldBy } from '../../../surveys/response.js'
import { saidBack } from '../../../surveys/said-back.js'
import { statedBy } from '../../../surveys/stated-by.js'
import { inLanguage } from '../../../surveys/survey-texts.js'
import { nextOpen, withoutUnasked } from '../../../surveys/walk.js'
import { ask } from '../questions.js'
import { say } from '../speech.js'
import type { ConversationState, OptionalQuestion } from '../state.js'
import { changed, doing, type Effect, meaning, type OwnSurvey, type Surroundings, saying, type Turn } from '../turn.js'
import { type AskedQuestion, askedQuestion, knowing, stepTo, withAnswers } from './asked-question.js'

/** Keeps an answer, says it back, so that a slip is seen, and goes on. */
export const answerWith = (turn: Turn, asked: AskedQuestion, answered: Answered, around: Surroundings): Turn => {
  const { own, question } = asked
  const answers = { [question.id]: answered }
  const noting = changed(turn, { answeredIn: answeredIn(turn.state, asked, around.turnId) })
  const kept = doing(noting, { do: 'save-answers', id: own.response.id, answers })
  const text = saidBack(question, answered, turn.state.language)
  const noted = text === null ? kept : saying(kept, say('noted', turn.state, around, { answer: text }))
  return askNext(noted, withAnswers(own, answers), around)
}

/** Asks the first question that waits for an answer; without one the survey is done. */
export const askNext = (turn: Turn, own: OwnSurvey, around: Surroundings): Turn => {
  const next = nextOpen(own.edition.questionnaire, own.response.answers)
  return next ? askQuestion(turn, own, next.id, around) : finish(turn, own, around)
}

export const askQuestion = (turn: Turn, own: OwnSurvey, questionId: string, around: Surroundings): Turn => {
  const left = leaveQuestion(turn, around)
  const there = changed(left, { survey: stepTo(own, questionId), aside: null })
  return ask(answeringSurvey(there), { what: 'survey-question' }, knowing(around, own))
}

/** The question once more, after something else was settled. */
export const backToSurvey = (turn: Turn, around: Surroundings): Turn =>
  askedQuestion(turn.state, around) ? ask(turn, { what: 'survey-question' }, around) : turn

/** Puts the survey aside, where it is. */
export const putAside = (turn: Turn, around: Surroundings): Turn =>
  changed(leaveQuestion(turn, around), { survey: null, asking: null, aside: null })

/** What is said belongs to the survey, unless it was asked for by a word of its own. */
export const answeringSurvey = (turn: Turn): Turn => (turn.purpose === 'answer' ? meaning(turn, 'survey') : turn)

// ---------------------------------------------------------------------------------------------------------------------

/** One turn answers one question, and its newest answer is the one that counts. */
const answeredIn = (
  { answeredIn: before = {} }: ConversationState,
  { own, question }: AskedQuestion,
  turnId: string,
): NonNullable<ConversationState['answeredIn']> => {
  const responseId = own.response.id
  const others = Object.entries(before).filter(
    ([, one]) => one.responseId === responseId && one.questionId !== question.id,
  )
  return { ...Object.fromEntries(others), [turnId]: { responseId, questionId: question.id } }
}

/** What comes later is told for itself, and is no part of the long answer. */
const leaveQuestion = (turn: Turn, { now }: Surroundings): Turn => {
  const { survey, record } = turn.state
  const isOver = survey?.step === 'asked' && survey.told
  return changed(turn, { record: isOver ? null : record, answeredAt: now.toISOString() })
}

const finish = (turn: Turn, own: OwnSurvey, around: Surroundings): Turn => {
  const { edition, response } = own
  const stated = statedBy(edition.questionnaire, withoutUnasked(edition.questionnaire, response.answers))
  const states = toldBy(response).map((reference): Effect => ({ do: 'state', reference, stated }))
  const done = doing(putAside(turn, around), { do: 'finish-response', id: response.id }, ...states)
  const before = turn.state
  const known = changed(done, { stated: { ...before.stated, ...stated }, asked: askedBy(before, stated) })
  const { thanks } = inLanguage(edition.questionnaire, before.language)
  const { reference } = response
  return saying(answeringSurvey(known), thanks, say('survey-done', before, around, { reference }))
}

const OF_QUESTION: Record<OptionalQuestion, 'area' | 'ageGroup' | 'services'> = {
  area: 'area',
  age: 'ageGroup',
  service: 'services',
}

/** What the survey has told us already is not asked for again. */
const askedBy = ({ asked }: ConversationState, stated: ConversationState['stated']): OptionalQuestion[] => {
  const told = (Object.keys(OF_QUESTION) as OptionalQuestion[]).filter(one => stated[OF_QUESTION[one]] !== undefined)
  return [...new Set([...asked, ...told])]
}
