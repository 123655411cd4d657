import type { InboxFilter } from '../../domain/inbox/inbox-filter.js'
import { type Edition, questionIn } from '../../domain/surveys/edition.js'
import type { SurveyStore } from '../../domain/surveys/survey-store.js'
import { titleOf } from '../surveys/edition-title.js'
import type { InboxQuery } from './filter.js'

interface Surveys {
  surveys: Pick<SurveyStore, 'editionByCode'>
}

type AskedSurvey = Pick<InboxQuery, 'survey' | 'question'>

/** The survey that an address asks for by its code. Of one that is not there nothing is found, as no edition has a code for its id. */
export const surveyAsked = async (
  { surveys }: Surveys,
  { survey, question }: AskedSurvey,
): Promise<Pick<InboxFilter, 'survey'>> => {
  if (survey === undefined) return {}
  const edition = await surveys.editionByCode(survey)
  return { survey: { editionId: edition?.id ?? survey, ...(question ? { questionId: question } : {}) } }
}

/** The editions that these lists ask for, to call them by their names. */
export const editionsAsked = async ({ surveys }: Surveys, lists: readonly AskedSurvey[]): Promise<Edition[]> => {
  const codes = new Set(lists.flatMap(({ survey }) => survey ?? []))
  const found = await Promise.all([...codes].map(code => surveys.editionByCode(code)))
  return found.filter(edition => edition !== null)
}

/** @param editions those that `editionsAsked` found */
export const surveyInWords = (editions: readonly Edition[], code: string): string => {
  const edition = editions.find(one => one.code === code)
  return `Survey: ${edition ? titleOf(edition) : code}`
}

export const questionInWords = (editions: readonly Edition[], { survey, question = '' }: AskedSurvey): string => {
  const edition = editions.find(({ code }) => code === survey)
  const asked = edition && questionIn(edition.questionnaire, question)
  return `In answer to: ${asked ? [asked.grid?.text, asked.text].filter(Boolean).join(' ') : question}`
}
