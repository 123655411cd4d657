import { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express'
import { AppError } from '../../domain/errors.js'
import { may } from '../../domain/people.js'
import type { BlobRef } from '../../domain/ports.js'
import { isAtHand } from '../../domain/surveys/paper/at-hand.js'
import { type PileSheet, sheetsIn } from '../../domain/surveys/paper/pile.js'
import { addScans, removeScan } from '../../usecases/paper/add-scans.js'
import type { WebDeps } from '../deps.js'
import { doneIn } from '../done.js'
import { type FormErrors, formErrors } from '../forms.js'
import { notFound } from '../middleware/errors.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { statusOf } from '../status.js'
import { formWithScans } from './form-with-scans.js'
import { openedPile } from './opened-pile.js'
import { nameOf, scansView } from './scans-view.js'

type ScanDeps = Pick<WebDeps, 'blobs' | 'clock' | 'files' | 'log' | 'recordingLimits' | 'responses' | 'secrets'>

/** Photos and scans of one sheet: shown, added and taken away. As JSON for the page in which the sheet is typed. */
export const scanRoutes = (deps: ScanDeps, room: RequestHandler): Router => {
  const router = Router({ mergeParams: true })
  router.use(openSheet(deps))
  router.get('/', (request, response) => show(request, response))
  const take = (request: Request, response: Response) => add(deps, request, response)
  router.post('/', room, formWithScans(deps), take, sayBeside)
  router.get('/:name', (request, response, next) => send(deps, request, response, next))
  router.post('/:name/remove', async (request, response) => {
    const scan = scanNamed(request, response)
    const { batch } = openedPile(response)
    if (scan) await removeScan(deps)(batch, openedSheet(response).id, scan.key)
    response.redirect(303, paths.pileScans(batch.id, openedSheet(response).id, 'removed'))
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const DONE = { added: 'The pictures are with the sheet.', removed: 'The picture is gone.' }

/** Whoever types sees the scans of what they have to do with. All are for those who may open what families wrote. */
const openSheet =
  ({ responses }: ScanDeps): RequestHandler =>
  async (request, response, next) => {
    const { batch, edition } = openedPile(response)
    const person = currentPerson(response)
    const found = await responses.find(String(request.params.sheet))
    const [sheet] = sheetsIn(found ? [found] : []).filter(one => one.sheet.batchId === batch.id)
    const isTheirs = sheet && (may(person, 'read-original') || isAtHand(edition, batch, sheet, person.id))
    if (!isTheirs) return notFound(request, response, next)
    response.locals.sheet = sheet
    next()
  }

/** Only behind `openSheet`. */
const openedSheet = (response: Response): PileSheet => response.locals.sheet

const show = (request: Request, response: Response, errors?: FormErrors): void => {
  const { batch } = openedPile(response)
  const sheet = openedSheet(response)
  const scans = scansView(batch, sheet)
  if (request.accepts(['html', 'json']) === 'json') return void response.json({ scans })
  response.status(errors ? 422 : 200).render('paper/scans.njk', {
    scans,
    serial: sheet.sheet.serial,
    back: paths.pile(batch.id),
    action: paths.pileScans(batch.id, sheet.id),
    done: doneIn(DONE, request.query.done),
    errors,
  })
}

const add = async (deps: ScanDeps, request: Request, response: Response): Promise<void> => {
  const { batch } = openedPile(response)
  const { id } = openedSheet(response)
  const files = Array.isArray(request.files) ? request.files.map(({ buffer }) => buffer) : []
  if (files.length === 0) throw new AppError('invalid-message', 'Choose a picture or a PDF first.')
  await addScans(deps)(batch, id, files)
  if (request.accepts(['html', 'json']) === 'json') return void response.json({})
  response.redirect(303, paths.pileScans(batch.id, id, 'added'))
}

/** What is wrong with a file is said beside the field, and as one sentence to the page that sent it by itself. */
const sayBeside: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (!(error instanceof AppError) || error.retryable) {
    next(error)
    return
  }
  if (request.accepts(['html', 'json']) === 'html') show(request, response, formErrors([['scans', error.shownAs]]))
  else response.status(statusOf(error)).json({ message: error.shownAs })
}

const scanNamed = (request: Request, response: Response): BlobRef | undefined =>
  openedSheet(response).sheet.scans.find(scan => nameOf(scan) === request.params.name)

/** Anybody can bring any file: a browser that opens it by itself must run nothing of it. */
const send = async (
  { blobs }: ScanDeps,
  request: Request,
  response: Response,
  next: Parameters<RequestHandler>[2],
): Promise<void> => {
  const scan = scanNamed(request, response)
  if (!scan) {
    notFound(request, response, next)
    return
  }
  const bytes = Buffer.from(await blobs.get(scan))
  if (scan.mimeType === 'application/pdf') response.attachment(`${openedSheet(response).sheet.serial}.pdf`)
  response.set({
    'Cache-Control': 'private, no-store',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Content-Type': scan.mimeType,
    'X-Content-Type-Options': 'nosniff',
  })
  response.send(bytes)
}
