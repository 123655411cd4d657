import { type Request, type Response, Router } from 'express'
import { pageAsking, pagesOf } from '../../domain/surveys/web-pages.js'
import type { WebDeps } from '../deps.js'
import { sayWhenToRetry } from '../middleware/errors.js'
import { paths } from '../paths.js'
import { statusOf } from '../status.js'
import { countSaving } from './count-saving.js'
import { AUTOSAVES_PER_RESPONSE, SAVES_PER_RESPONSE } from './limits.js'
import { needUnderway, type UnderwaySurvey } from './need-underway.js'
import { sayIn, showPage } from './page.js'
import { doubtErrors, type InTheBoxes, questionView } from './question-view.js'
import { answersIn, type ReadAnswer, readAnswers } from './read-answers.js'
import { nextStep, stepAfter } from './steps.js'
import { troubleErrors } from './trouble.js'

/** The questions, page by page, each saved when it is sent; and what the page saves by itself while somebody writes. */
export const questionRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get(paths.answerQuestion(':code', ':name'), async (request, response, next) => {
    const underway = await needUnderway(deps, request, response, next)
    if (underway) showQuestions(deps, request, response, underway, { answers: underway.response.answers, errors: null })
  })
  router.post(paths.answerQuestion(':code', ':name'), async (request, response, next) => {
    const underway = await needUnderway(deps, request, response, next)
    if (!underway) return
    const read = readAnswers(underway.questionnaire, request.body)
    try {
      await save(deps, request, response, underway, read)
    } catch (error) {
      showTrouble(deps, request, response, underway, read, error)
    }
  })
  router.put(paths.answerAutosave(':code'), async (request, response, next) => {
    const underway = await needUnderway(deps, request, response, next)
    if (!underway) return
    const read = readAnswers(underway.questionnaire, request.body).filter(one => isWorthKeeping(underway, one))
    await countSaving(deps, request, underway.response, AUTOSAVES_PER_RESPONSE)
    await deps.answering.save(underway.response.id, answersIn(read))
    response.sendStatus(204)
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** What is doubtful has to be asked about first, and a box that is still empty was not left out yet. */
const isWorthKeeping = ({ response }: UnderwaySurvey, { question, answered, doubt }: ReadAnswer): boolean =>
  doubt === null && (answered.kind !== 'blank' || response.answers[question.id] !== undefined)

const save = async (
  deps: WebDeps,
  request: Request,
  response: Response,
  underway: UnderwaySurvey,
  read: ReadAnswer[],
): Promise<void> => {
  await countSaving(deps, request, underway.response, SAVES_PER_RESPONSE)
  const saved = await deps.answering.save(underway.response.id, answersIn(read))
  const after = { ...underway, response: saved ?? underway.response }
  const doubtful = read.filter(one => one.doubt !== null && !wasSaid(underway, one))
  if (doubtful.length === 0) return response.redirect(303, whereNext(request, after))
  const errors = doubtErrors(sayIn(deps, underway.language), doubtful)
  showQuestions(deps, request, response.status(422), after, { answers: after.response.answers, errors })
}

/** Somebody who sends the same again means it. */
const wasSaid = ({ response }: UnderwaySurvey, { question, answered }: ReadAnswer): boolean =>
  JSON.stringify(response.answers[question.id]) === JSON.stringify(answered)

const whereNext = (request: Request, underway: UnderwaySurvey): string =>
  isFromCheck(request) ? nextStep(underway) : stepAfter(underway, String(request.params.name))

const isFromCheck = (request: Request): boolean => request.query.from === 'check'

/** An address of a question that is not asked, any more or at all, leads on to where these answers stand. */
const showQuestions = (
  deps: WebDeps,
  request: Request,
  response: Response,
  underway: UnderwaySurvey,
  boxes: InTheBoxes,
): void => {
  const name = String(request.params.name)
  const page = pageAsking(pagesOf(underway.questionnaire, underway.response.answers), name)
  if (!page) {
    response.redirect(303, nextStep(underway))
    return
  }
  const asked = { name, page, fromCheck: isFromCheck(request), more: request.query.more === 'yes' }
  showPage(deps, response, 'question', underway, questionView(sayIn(deps, underway.language), underway, asked, boxes))
}

/** The same page with what was sent, whatever went wrong: nobody writes it again. */
const showTrouble = (
  deps: WebDeps,
  request: Request,
  response: Response,
  underway: UnderwaySurvey,
  read: ReadAnswer[],
  error: unknown,
): void => {
  const status = statusOf(error)
  if (status >= 500) deps.log.error({ requestId: response.locals.requestId, error }, 'answers could not be saved')
  sayWhenToRetry(response, error)
  const errors = troubleErrors(sayIn(deps, underway.language), error)
  const answers = { ...underway.response.answers, ...answersIn(read) }
  showQuestions(deps, request, response.status(status), underway, { answers, errors })
}
