import { type RequestHandler, type Response, Router } from 'express'
import { may } from '../../domain/people.js'
import { readReference } from '../../domain/reference.js'
import type { Edition } from '../../domain/surveys/edition.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import { readSerial } from '../../domain/surveys/serial.js'
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
  (deps: Pick<WebDeps, 'responses' | 'surveys'>): RequestHandler =>
  async (request, response) => {
    const typed = typeof request.query.reference === 'string' ? request.query.reference.slice(0, 40).trim() : ''
    const found = await meant(deps, typed)
    const [only, ...others] = found
    if (only && others.length === 0) return response.redirect(303, only.href)
    const problem = typed === '' || only ? null : problemWith(typed)
    response.status(problem ? 422 : 200).render('responses/find.njk', { typed, problem, found })
  }

interface Found {
  href: string
  name: string
}

/** A reference is one person's; the number of a sheet is there once in every survey. */
const meant = async (deps: Pick<WebDeps, 'responses' | 'surveys'>, typed: string): Promise<Found[]> => {
  const reference = readReference(typed)
  const answered = reference && (await deps.responses.findByReference(reference))
  if (answered) return [{ href: paths.surveyResponse(answered.reference), name: answered.reference }]
  const serial = readSerial(typed)
  return serial ? onSheets(deps, serial) : []
}

const onSheets = async ({ responses, surveys }: Pick<WebDeps, 'responses' | 'surveys'>, serial: string) => {
  const editions = await surveys.editions()
  const sheets = await Promise.all(
    editions.map(async ({ id, questionnaire, label }): Promise<Found[]> => {
      const answered = await responses.findBySerial(id, serial)
      const name = `${questionnaire.title}, ${label}`
      return answered ? [{ href: paths.surveyResponse(answered.reference), name }] : []
    }),
  )
  return sheets.flat()
}

const problemWith = (typed: string): string => {
  if (readReference(typed)) return NO_ANSWERS
  return readSerial(typed)
    ? 'No sheet with this number has been typed in.'
    : 'This is not a whole reference or the number of a sheet. A reference has eight letters and numbers, like F7KD-3MQ4.'
}

const NO_ANSWERS =
  'No answers to a survey have this reference. It may be the reference of a message: look for it in the inbox.'

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
