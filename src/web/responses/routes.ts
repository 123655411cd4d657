import { type RequestHandler, type Response, Router } from 'express'
import { may } from '../../domain/people.js'
import { readReference } from '../../domain/reference.js'
import type { Edition } from '../../domain/surveys/edition.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import type { WebDeps } from '../deps.js'
import { notFound } from '../middleware/errors.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { responseView } from './view.js'

/** One person's answers to a survey, found by the reference they were given: to show them, or to take them back for them. */
export const responsesRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', find(deps))
  router.use('/:reference', openResponse(deps))
  router.get('/:reference', (request, response) => {
    const words = may(currentPerson(response), 'read-original')
    response.render('responses/show.njk', { ...viewOf(response, words), done: request.query.done === 'withdrawn' })
  })
  router.get('/:reference/withdraw', (_request, response) => {
    response.render('responses/withdraw.njk', viewOf(response, false))
  })
  router.post('/:reference/withdraw', async (_request, response) => {
    const { id, reference } = opened(response).answered
    await deps.answering.withdraw(id)
    response.redirect(303, `${paths.surveyResponse(reference)}?done=withdrawn`)
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

interface Opened {
  answered: SurveyResponse
  edition: Edition
}

const opened = (response: Response): Opened => response.locals.openedResponse

const viewOf = (response: Response, seesWords: boolean) => {
  const { answered, edition } = opened(response)
  return responseView(answered, edition, seesWords)
}

/** Leads straight to the answers where there are such, and says why not where there are none. */
const find =
  ({ responses }: Pick<WebDeps, 'responses'>): RequestHandler =>
  async (request, response) => {
    const typed = typeof request.query.reference === 'string' ? request.query.reference.slice(0, 40).trim() : ''
    const reference = readReference(typed)
    const found = reference && (await responses.findByReference(reference))
    if (found) return response.redirect(303, paths.surveyResponse(found.reference))
    const problem = typed === '' ? null : problemWith(reference)
    response.status(problem ? 422 : 200).render('responses/find.njk', { typed, problem })
  }

const problemWith = (reference: string | null): string =>
  reference
    ? 'No answers to a survey have this reference. It may be the reference of a message: look for it in the inbox.'
    : 'This is not a whole reference. It has eight letters and numbers, like F7KD-3MQ4.'

const openResponse =
  ({ surveys, responses }: Pick<WebDeps, 'surveys' | 'responses'>): RequestHandler =>
  async (request, response, next) => {
    const reference = readReference(String(request.params.reference))
    const answered = reference && (await responses.findByReference(reference))
    const edition = answered && (await surveys.edition(answered.editionId))
    if (!answered || !edition) return notFound(request, response, next)
    response.locals.openedResponse = { answered, edition } satisfies Opened
    next()
  }
