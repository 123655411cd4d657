import type { Response } from 'express'
import { wordsIn } from '../../domain/surveys/answered.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import type { WebDeps } from '../deps.js'
import { paths } from '../paths.js'
import type { OpenedSurvey } from './opened-survey.js'
import { sayIn, showPage } from './page.js'
import { readAnswers } from './read-answers.js'

/**
 * Somebody wrote, and what they answered was sent, deleted or forgotten meanwhile: in another tab, or because weeks have passed. Their
 * words are given back to them.
 * @param body whatever was sent
 * @returns false: there are none, and nothing was shown
 */
export const giveWordsBack = (deps: WebDeps, response: Response, opened: OpenedSurvey, body: unknown): boolean => {
  const written = readAnswers(opened.questionnaire, body).flatMap(({ question, answered }) => {
    const words = wordsIn(answered)
    return words === null ? [] : [{ id: question.id, question: question.text, words }]
  })
  if (written.length === 0) return false
  const state = opened.held?.response.state ?? 'lost'
  const say = sayIn(deps, opened.language)
  showPage(deps, response.status(409), 'unsaved-words', opened, {
    why: say(WHY[state]),
    wasSent: state === 'finished',
    written,
    sent: paths.answerSent(opened.edition.code),
  })
  return true
}

// ---------------------------------------------------------------------------------------------------------------------

const WHY: Record<SurveyResponse['state'] | 'lost', string> = {
  open: 'lost',
  lost: 'lost',
  finished: 'already-sent',
  withdrawn: 'taken-back',
}
