import { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express'
import type { ApiKey } from '../../domain/api-key.js'
import type { AuditTrail } from '../../domain/audit/audit.js'
import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { withCodesMeant } from '../../domain/inbox/codes-meant.js'
import type { InboxFilter } from '../../domain/inbox/inbox-filter.js'
import type { Receive } from '../../domain/incoming-message.js'
import type { Clock, ExperienceStore, Log } from '../../domain/ports.js'
import { readReference } from '../../domain/reference.js'
import type { SurveyStore } from '../../domain/surveys/survey-store.js'
import { LONGEST_TEXT } from '../../domain/words.js'
import { keyOf, requireKey } from './authenticate.js'
import { toIncomingMessage } from './intake-body.js'
import { jsonBody } from './json-body.js'
import { type ListAsked, notKnown, toListAsked } from './list-query.js'
import { openApi } from './open-api.js'
import { Problem, problemOf, sendProblem } from './problem.js'
import { limitKey } from './rate-limit.js'
import { toRecord } from './record.js'

export interface ApiDeps {
  audit: Pick<AuditTrail, 'note'>
  authenticateKey(key: string): Promise<ApiKey | null>
  callsPerMinute: number
  clock: Clock
  experiences: Pick<ExperienceStore, 'findByReference' | 'page'>
  /** As it counts now: to be read while a request is answered. */
  frame: CodeFrame
  log: Log
  /** Bytes. */
  largestRecording: number
  receive: Receive
  surveys: Pick<SurveyStore, 'editionByCode'>
}

/**
 * `/api`: intake by machine, and records for machines. Stands before sessions and pages, so that intake stays cheap.
 * @param room for the recordings that arrive at one time
 */
export const apiRoutes = (deps: ApiDeps, room: RequestHandler): Router => {
  const router = Router()
  const intake = requireKey(deps.authenticateKey, 'intake')
  const read = requireKey(deps.authenticateKey, 'read')
  const limit = limitKey(deps.callsPerMinute)
  router.use(neverKept)
  router.post('/v1/experiences', intake, limit, room, ...jsonBody(largestBody(deps.largestRecording)), takeIn(deps))
  router.get('/v1/experiences', read, limit, list(deps))
  router.get('/v1/experiences/:reference', read, limit, show(deps))
  router.get('/openapi.json', (_request, response) => response.json(openApi()))
  router.use('/v1', (_request, _response, next) =>
    next(new Problem(404, 'no-such-address', 'The API has no such address. See /api/docs.')),
  )
  router.use(answerProblem(deps.log))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** Records are nobody's to cache, and a browser must not guess what they are. */
const neverKept: RequestHandler = (_request, response, next) => {
  response.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
  next()
}

/** Base64 takes four characters for three bytes; a character of text can take six in JSON (`\u00e9`). */
const largestBody = (largestRecording: number): number =>
  Math.ceil(largestRecording / 3) * 4 + LONGEST_TEXT * 6 + 10_000

const takeIn =
  (deps: ApiDeps) =>
  async (request: Request, response: Response): Promise<void> => {
    const { receive, frame, clock } = deps
    const receipt = await receive(toIncomingMessage(request.body, keyOf(response).name, frame, clock.now()))
    if (receipt.outcome === 'ignored') throw new Problem(422, 'ignored', receipt.reason)
    const { reference } = receipt
    if (receipt.outcome === 'duplicate') response.status(200).json({ reference, duplicate: true })
    else response.status(202).json({ reference, state: 'received' })
  }

const list =
  (deps: ApiDeps) =>
  async (request: Request, response: Response): Promise<void> => {
    const { audit, experiences, frame } = deps
    const asked = toListAsked(request.query)
    const { limit, cursor } = asked
    const filter = withCodesMeant(frame, { ...asked.filter, ...(await surveyOf(deps, asked)) })
    const page = await experiences.page(filter, { limit, ...(cursor ? { cursor } : {}) })
    await audit.note({ ...byKey(response), what: 'api-listed-records', detail: { records: page.items.length } })
    response.json({ items: page.items.map(toRecord), nextCursor: page.nextCursor })
  }

const surveyOf = async (
  { surveys }: Pick<ApiDeps, 'surveys'>,
  { survey, question }: ListAsked,
): Promise<Pick<InboxFilter, 'survey'>> => {
  if (survey === undefined) return {}
  const edition = await surveys.editionByCode(survey)
  if (!edition) throw notKnown([{ field: 'survey', message: 'is not the code of a survey' }])
  return { survey: { editionId: edition.id, ...(question ? { questionId: question } : {}) } }
}

const show =
  ({ audit, experiences }: ApiDeps) =>
  async (request: Request, response: Response): Promise<void> => {
    const reference = readReference(String(request.params.reference))
    const experience = reference ? await experiences.findByReference(reference) : null
    if (!experience)
      throw new Problem(404, 'no-such-reference', 'There is no record with that reference. Check the letters.')
    await audit.note({ ...byKey(response), what: 'api-opened-record', about: experience.reference })
    response.json(toRecord(experience))
  }

/** Machines see the original words: what they are shown leaves a line as it does for people. */
const byKey = (response: Response) => ({ by: `key:${keyOf(response).id}` })

const answerProblem =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error)
    const problem = problemOf(error)
    if (problem.status >= 500) log.error({ error, requestId: response.locals.requestId }, 'api request failed')
    sendProblem(response, problem)
  }
