import express, { type ErrorRequestHandler, type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { AppError } from '../../domain/errors.js'
import { questionsOf } from '../../domain/surveys/edition.js'
import { typedFor } from '../../domain/surveys/read-typed.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import { keepSheet } from '../../usecases/paper/keep-sheet.js'
import type { WebDeps } from '../deps.js'
import { readForm } from '../forms.js'
import { notFound, sayWhenToRetry } from '../middleware/errors.js'
import { currentPerson } from '../middleware/session.js'
import { statusOf } from '../status.js'
import { openedPile } from './opened-pile.js'
import { showSheet } from './show-sheet.js'
import { serialsOf, type TypeDeps, takenInWords } from './type-routes.js'
import { typedMessage } from './typed-form.js'

type SheetDeps = TypeDeps & Pick<WebDeps, 'audit' | 'log'>

/** Sheets of a pile: one that was begun, to go on with, and what the page sends by itself after every answer. */
export const sheetRoutes = (deps: SheetDeps): Router => {
  const router = Router({ mergeParams: true })
  router.get('/:sheet', async (request, response, next) => {
    const { batch, edition } = openedPile(response)
    const begun = await deps.responses.find(request.params.sheet)
    if (begun?.state !== 'open' || begun.sheet?.batchId !== batch.id) return notFound(request, response, next)
    const { id, sheet, answers } = begun
    const typed = typedOf(edition.questionnaire, answers)
    const serials = await serialsOf(deps, batch)
    showSheet(response, { id, serial: sheet.serial, revision: sheet.first.revision, typed, serials })
  })
  const take = (request: Request, response: Response) => keep(deps, request, response)
  router.put('/:sheet', express.json({ limit: LARGEST }), take, inJson(deps))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** More than anybody types from one sheet. */
const LARGEST = '2mb'

const typedOf = (asks: Parameters<typeof questionsOf>[0], answers: SurveyResponse['answers']): Record<string, string> =>
  Object.fromEntries(
    questionsOf(asks).flatMap(question => {
      const answered = answers[question.id]
      return answered ? [[question.id, typedFor(question, answered)]] : []
    }),
  )

const keep = async (deps: SheetDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(typedMessage, request.body)
  const id = z.uuid().safeParse(request.params.sheet)
  if (!given.ok || !id.success) throw new AppError('invalid-message', 'Load this page again, and type the sheet again.')
  const { by, ...sheet } = given.data
  const person = currentPerson(response)
  // Typed by one volunteer on a laptop where another has signed in since: it waits for the one who typed it.
  if (by !== person.id) return void response.status(409).json({ outcome: 'another-person' })
  if (sheet.finished) await deps.audit.note({ by: person.id, what: 'typed-sheet', about: id.data })
  const kept = await keepSheet(deps)(openedPile(response).batch, { ...sheet, id: id.data }, person.id)
  if (kept.outcome !== 'serial-taken') return void response.json(kept)
  response.status(409).json({ ...kept, message: takenInWords(kept.number) })
}

/** The page shows one sentence beside the sheet, so it gets that sentence and no page. */
const inJson =
  ({ log }: Pick<WebDeps, 'log'>): ErrorRequestHandler =>
  (error: unknown, _request, response: Response, _next) => {
    const status = statusOf(error)
    if (status >= 500) log.error({ requestId: response.locals.requestId, error }, 'a sheet could not be kept')
    sayWhenToRetry(response, error)
    const message = error instanceof AppError ? error.shownAs : 'This sheet could not be saved.'
    response.status(status).json({ outcome: 'refused', message })
  }
