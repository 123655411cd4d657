import type { Answers } from '../../../surveys/answered.js'
import { type Questionnaire, questionIn } from '../../../surveys/edition.js'
import type { Question } from '../../../surveys/question.js'
import { inLanguage } from '../../../surveys/survey-texts.js'
import type { ConversationState, SurveyStep } from '../state.js'
import type { OwnSurvey, Surroundings } from '../turn.js'

/** The question of a survey that is asked now, and all that its answer leans on. */
export interface AskedQuestion {
  step: SurveyStep
  own: OwnSurvey
  /** In the language of the conversation. */
  questionnaire: Questionnaire
  question: Question
}

/** @returns null when none is asked, or when what they answered is not there any more */
export const askedQuestion = ({ survey, language }: ConversationState, around: Surroundings): AskedQuestion | null => {
  if (survey?.step !== 'asked') return null
  const own = around.surveys.own.find(({ response }) => response.id === survey.responseId)
  if (!own) return null
  const questionnaire = inLanguage(own.edition.questionnaire, language)
  const question = questionIn(questionnaire, survey.questionId)
  return question && { step: survey, own, questionnaire, question }
}

/** The same, unless they have turned to something else that waits for an answer of its own. */
export const openQuestion = (state: ConversationState, around: Surroundings): AskedQuestion | null =>
  state.asking?.what === 'survey-question' || state.asking?.what === 'more' ? askedQuestion(state, around) : null

/** How it stands with a question that is asked from now on. */
export const stepTo = ({ response }: OwnSurvey, questionId: string): SurveyStep => ({
  step: 'asked',
  responseId: response.id,
  questionId,
  again: false,
  told: response.answers[questionId]?.kind === 'told',
  goOnAt: null,
  listening: false,
})

export const withAnswers = (own: OwnSurvey, answers: Answers): OwnSurvey => ({
  ...own,
  response: { ...own.response, answers: { ...own.response.answers, ...answers } },
})

/** What is known from now on. */
export const knowing = (around: Surroundings, own: OwnSurvey): Surroundings => {
  const others = around.surveys.own.filter(({ response }) => response.id !== own.response.id)
  return { ...around, surveys: { ...around.surveys, own: [own, ...others] } }
}
