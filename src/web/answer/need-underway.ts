import type { NextFunction, Request, Response } from 'express'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import type { WebDeps } from '../deps.js'
import { paths } from '../paths.js'
import { type OpenedSurvey, openSurvey } from './opened-survey.js'
import { nextStep } from './steps.js'
import { giveWordsBack } from './unsaved-words.js'

/** A survey with answers in the state that a page is about. */
export interface UnderwaySurvey extends OpenedSurvey {
  code: string
  key: string
  response: SurveyResponse
}

/**
 * The answers of a later page. Where this browser holds none in this state the answer is given here and null comes back: the
 * words that were sent and cannot be kept, the page that is right for what it holds (after a second click, or the back button), else
 * the first one.
 */
export const needUnderway = async (
  deps: WebDeps,
  request: Request,
  response: Response,
  next: NextFunction,
  state: SurveyResponse['state'] = 'open',
): Promise<UnderwaySurvey | null> => {
  const opened = await openSurvey(deps, request, response, next)
  if (!opened) return null
  const { held, edition, questionnaire } = opened
  if (held?.response.state === state) return { ...opened, ...held, code: edition.code }
  if (request.method === 'POST' && giveWordsBack(deps, response, opened, request.body)) return null
  response.redirect(
    303,
    held ? nextStep({ ...held, code: edition.code, questionnaire }) : paths.answer(edition.code, { lost: 'yes' }),
  )
  return null
}
