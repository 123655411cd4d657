import express, { type Request, type Response, Router } from 'express'
import { sheetsToCheckBy } from '../../domain/surveys/paper/pile.js'
import { typedTwice } from '../../domain/surveys/paper/second-entry.js'
import { readSerial } from '../../domain/surveys/serial.js'
import { keepSecondEntry } from '../../usecases/paper/keep-second-entry.js'
import type { WebDeps } from '../deps.js'
import { doneIn } from '../done.js'
import { formErrors } from '../forms.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { inJson } from './in-json.js'
import { openedPile } from './opened-pile.js'
import { LARGEST_SHEET, sentSheet } from './sent-sheet.js'
import { type ShownSheet, showSheet } from './show-sheet.js'
import { PILE_CLOSED } from './type-routes.js'
import { doubtsIn, seenOf, typedIn } from './typed-form.js'

type SecondDeps = Pick<WebDeps, 'audit' | 'clock' | 'log' | 'responses' | 'surveys'>

/** The second entry: by somebody else than the first, who is shown nothing of what was typed. */
export const secondRoutes = (deps: SecondDeps): Router => {
  const router = Router({ mergeParams: true })
  router.get('/', async (request, response) => {
    const toCheck = await sheetsFor(deps, response)
    const told = doneIn({ saved: 'The sheet is typed a second time.' }, request.query.done)
    if (toCheck.length === 0) return response.redirect(303, paths.pile(openedPile(response).batch.id, 'none-to-check'))
    showSheet(response, { id: '', serial: '', revision: 0, typed: {}, toCheck, told })
  })
  router.post('/', (request, response) => take(deps, request, response))
  const keep = (request: Request, response: Response) => keepSent(deps, request, response)
  router.put('/:sheet', express.json({ limit: LARGEST_SHEET }), keep, inJson(deps))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const sheetsFor = async ({ responses }: SecondDeps, response: Response) => {
  const { batch } = openedPile(response)
  const sheets = sheetsToCheckBy(batch, await responses.ofBatch(batch.id), currentPerson(response).id)
  return sheets.map(({ id, sheet }) => ({ id, serial: sheet.serial, revision: sheet.second?.revision ?? 0 }))
}

const take = async (deps: SecondDeps, request: Request, response: Response): Promise<void> => {
  const { batch, edition } = openedPile(response)
  const body: Record<string, unknown> = request.body ?? {}
  const asks = typedTwice(edition.questionnaire)
  const typed = typedIn(asks, body)
  const seen = String(body.seen ?? '')
  const toCheck = await sheetsFor(deps, response)
  const shown: ShownSheet = { id: '', serial: String(body.serial ?? ''), revision: 0, typed, seen, toCheck }
  const meant = toCheck.find(({ serial }) => serial === readSerial(shown.serial))
  if (!meant) return showSheet(response, { ...shown, errors: formErrors([['serial', NOT_MEANT]]) })
  const doubts = doubtsIn(asks, typed, seen)
  if (doubts.size > 0) return showSheet(response, { ...shown, doubts, seen: seenOf(typed, doubts, seen) })
  const sheet = { id: meant.id, revision: meant.revision + 1, typed, finished: true }
  const kept = await keepSecondEntry(deps)(batch, sheet, currentPerson(response).id)
  if (kept === 'pile-closed') return showSheet(response, { ...shown, errors: formErrors([['serial', PILE_CLOSED]]) })
  response.redirect(303, `${paths.pileSecond(batch.id)}?done=saved`)
}

const NOT_MEANT = 'This sheet is not one of those to type a second time. Look at the numbers above.'

const keepSent = async (deps: SecondDeps, request: Request, response: Response): Promise<void> => {
  const sheet = sentSheet(request, response)
  if (!sheet) return
  const by = currentPerson(response).id
  const { batch } = openedPile(response)
  if (sheet.finished && batch.closedAt === null)
    await deps.audit.note({ by, what: 'typed-sheet-again', about: sheet.id })
  const outcome = await keepSecondEntry(deps)(batch, sheet, by)
  if (outcome === 'kept') return void response.json({ outcome })
  response.status(409).json({ outcome, message: PILE_CLOSED })
}
