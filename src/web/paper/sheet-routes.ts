import express, { type Request, type Response, Router } from 'express'
import { questionsOf } from '../../domain/surveys/edition.js'
import type { TypedWords } from '../../domain/surveys/paper/typed-sheet.js'
import { typedFor } from '../../domain/surveys/read-typed.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import { keepSheet } from '../../usecases/paper/keep-sheet.js'
import type { WebDeps } from '../deps.js'
import { notFound } from '../middleware/errors.js'
import { currentPerson } from '../middleware/session.js'
import { inJson } from './in-json.js'
import { inTurn } from './in-turn.js'
import { openedPile } from './opened-pile.js'
import { LARGEST_SHEET, sentSheet } from './sent-sheet.js'
import { showSheet } from './show-sheet.js'
import { PILE_CLOSED, serialsOf, type TypeDeps, takenInWords } from './type-routes.js'
import { toClosedPile } from './while-open.js'

type SheetDeps = TypeDeps & Pick<WebDeps, 'audit' | 'log'>

/** Sheets of a pile: one that was begun, to go on with, and what the page sends by itself after every answer. */
export const sheetRoutes = (deps: SheetDeps): Router => {
  const router = Router({ mergeParams: true })
  router.get('/:sheet', toClosedPile, async (request, response, next) => {
    const { batch, edition } = openedPile(response)
    const begun = await deps.responses.find(String(request.params.sheet))
    if (begun?.state !== 'open' || begun.sheet?.batchId !== batch.id) return notFound(request, response, next)
    const { id, sheet, answers } = begun
    const typed = typedOf(edition.questionnaire, answers)
    const serials = await serialsOf(deps, batch)
    showSheet(response, { id, serial: sheet.serial, revision: sheet.first.revision, typed, serials })
  })
  const oneByOne = inTurn()
  const take = (request: Request, response: Response) =>
    oneByOne(String(request.params.sheet), () => keep(deps, request, response))
  router.put('/:sheet', express.json({ limit: LARGEST_SHEET }), take, inJson(deps))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const typedOf = (asks: Parameters<typeof questionsOf>[0], answers: SurveyResponse['answers']): TypedWords =>
  Object.fromEntries(
    questionsOf(asks).flatMap(question => {
      const answered = answers[question.id]
      return answered ? [[question.id, typedFor(question, answered)]] : []
    }),
  )

const keep = async (deps: SheetDeps, request: Request, response: Response): Promise<void> => {
  const sheet = sentSheet(request, response)
  if (!sheet) return
  const by = currentPerson(response).id
  const { batch } = openedPile(response)
  // Nothing goes into a closed pile, and the page tries again and again.
  if (sheet.finished && batch.closedAt === null) await deps.audit.note({ by, what: 'typed-sheet', about: sheet.id })
  const kept = await keepSheet(deps)(batch, sheet, by)
  if (kept.outcome === 'kept' || kept.outcome === 'not-kept') return void response.json(kept)
  const message = kept.outcome === 'pile-closed' ? PILE_CLOSED : takenInWords(kept.number)
  response.status(409).json({ ...kept, message })
}
