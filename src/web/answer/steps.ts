import type { Questionnaire } from '../../domain/surveys/edition.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import { firstOpenPage, pageAsking, pagesOf, questionsOn, type WebPage } from '../../domain/surveys/web-pages.js'
import { paths } from '../paths.js'

interface Underway {
  code: string
  questionnaire: Questionnaire
  response: SurveyResponse
}

/** Where somebody with these answers goes on: the first page that lacks one, the questions of consent, or the check. */
export const nextStep = ({ code, questionnaire, response }: Underway): string => {
  if (response.state === 'finished') return paths.answerSent(code)
  if (response.state === 'withdrawn') return paths.answerTakenBack(code)
  const open = firstOpenPage(pagesOf(questionnaire, response.answers), response.answers)
  if (open) return addressOf(code, open)
  return response.consent?.keep ? paths.answerCheck(code) : paths.answerConsent(code)
}

/** Where "Continue" leads from the page that asks this question: to what is new on it, else to the one that follows. */
export const stepAfter = (underway: Underway, name: string): string => {
  const { code, questionnaire, response } = underway
  const pages = pagesOf(questionnaire, response.answers)
  const page = pageAsking(pages, name)
  if (page && firstOpenPage([page], response.answers)) return paths.answerQuestion(code, name, { more: 'yes' })
  const following = page && pages[pages.indexOf(page) + 1]
  return following ? addressOf(code, following) : nextStep(underway)
}

/** The page before the one that asks this question. */
export const stepBefore = ({ code, questionnaire, response }: Underway, name: string): string => {
  const pages = pagesOf(questionnaire, response.answers)
  const page = pageAsking(pages, name)
  const before = page && pages[pages.indexOf(page) - 1]
  return before ? addressOf(code, before) : paths.answer(code)
}

/** The last page that asks something. */
export const lastQuestion = ({ code, questionnaire, response }: Underway): string => {
  const last = pagesOf(questionnaire, response.answers).at(-1)
  return last ? addressOf(code, last) : paths.answer(code)
}

// ---------------------------------------------------------------------------------------------------------------------

const addressOf = (code: string, page: WebPage): string => paths.answerQuestion(code, questionsOn(page)[0]?.name ?? '')
