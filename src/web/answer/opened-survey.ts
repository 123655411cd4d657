import type { NextFunction, Request, Response } from 'express'
import type { Edition, Questionnaire } from '../../domain/surveys/edition.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import { inLanguage, languagesOf } from '../../domain/surveys/survey-texts.js'
import type { Language } from '../../domain/wordings/wording.js'
import type { WebDeps } from '../deps.js'
import { notFound } from '../middleware/errors.js'
import { readAnswerKey } from './answer-cookie.js'

/** A survey as somebody sees it, with what this browser has answered so far. */
export interface OpenedSurvey {
  edition: Edition
  /** In the language it is answered in. */
  questionnaire: Questionnaire
  language: Language
  /** Those in which every question can be said, English first. */
  languages: Language[]
  /** What this browser holds: a key and the answers it opens, in whatever state. */
  held: { key: string; response: SurveyResponse } | null
}

/** The survey of this address. Where there is none the answer is given here and null comes back. */
export const openSurvey = async (
  deps: WebDeps,
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<OpenedSurvey | null> => {
  const edition = await deps.surveys.editionByCode(String(request.params.code))
  if (edition) return openEdition(edition, request, await heldOf(deps, request, edition))
  notFound(request, response, next)
  return null
}

// ---------------------------------------------------------------------------------------------------------------------

const openEdition = (edition: Edition, request: Request, held: OpenedSurvey['held']): OpenedSurvey => {
  const languages = languagesOf(edition.questionnaire)
  const kept = held?.response.language
  const wanted = held?.response.state === 'open' ? kept : (request.query.lang ?? kept)
  const language = languages.find(one => one === wanted) ?? 'en'
  return { edition, questionnaire: inLanguage(edition.questionnaire, language), language, languages, held }
}

const heldOf = async (
  { responses, secrets, site }: WebDeps,
  request: Request,
  { id, code }: Edition,
): Promise<OpenedSurvey['held']> => {
  const key = readAnswerKey(request, site, code)
  const response = key && (await responses.findByResumeKey(secrets.fingerprint(key)))
  return key && response && response.editionId === id ? { key, response } : null
}
