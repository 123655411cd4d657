import type { Response } from 'express'
import { type Language, RIGHT_TO_LEFT } from '../../domain/wordings/wording.js'
import type { WebDeps } from '../deps.js'
import type { OpenedSurvey } from './opened-survey.js'

/** One of the texts of `wordings/survey-pages`, in the language of the page. */
export type Say = (id: string, values?: Record<string, string>) => string

export const sayIn =
  ({ surveyPages }: Pick<WebDeps, 'surveyPages'>, language: Language): Say =>
  (id, values) =>
    surveyPages.say(id, language, values)

/** Shows a page in the language that the survey is answered in. */
export const showPage = (
  deps: Pick<WebDeps, 'surveyPages'>,
  response: Response,
  page: string,
  { edition, language, questionnaire }: OpenedSurvey,
  view: object = {},
): void => {
  response.render(`answer/${page}.njk`, {
    say: sayIn(deps, language),
    code: edition.code,
    // What is still being written is for nobody yet.
    surveyTitle: edition.state === 'draft' ? null : questionnaire.title,
    language,
    direction: RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr',
    ...view,
  })
}
