import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { may } from '../../../domain/people.js'
import type { Edition } from '../../../domain/surveys/edition.js'
import { runSerials } from '../../../domain/surveys/print/run-serials.js'
import { PRINT_STYLES, type PrintStyle } from '../../../domain/surveys/sheet.js'
import { LANGUAGES, type Language } from '../../../domain/wordings/wording.js'
import { numberSheets } from '../../../usecases/surveys/number-sheets.js'
import type { WebDeps } from '../../deps.js'
import { readForm } from '../../forms.js'
import { notFound } from '../../middleware/errors.js'
import { currentPerson } from '../../middleware/session.js'
import { ownAddress } from '../../own-address.js'
import { paths } from '../../paths.js'
import { sendFile } from '../../send-file.js'
import { openEdition, openedEdition } from '../opened-edition.js'
import { printForm, typedPrint } from './print-form.js'
import { type PrintShown, printView } from './print-view.js'

/** Where sheets of an edition are printed; `:code` is the edition's. */
export const PRINT_AT = '/surveys/:code/print'

/** A survey on paper: numbered sheets, or one to copy. */
export const printRoutes = (deps: WebDeps): Router => {
  const router = Router({ mergeParams: true })
  router.use(openEdition(deps))
  router.get('/', (request, response) => showPage(deps, response, { made: String(request.query.made ?? '') }))
  router.post('/', (request, response) => makeSheets(deps, request, response))
  router.get('/copy.pdf', async (request, response) => {
    const asked = COPY.parse(request.query)
    await sendSheets(deps, request, response, { ...asked, serials: 'copy', name: 'to-copy' })
  })
  router.get('/runs/:id', async (request, response, next) => {
    const runs = await deps.paper.runs(openedEdition(response).id)
    const run = runs.find(({ id }) => id === request.params.id)
    if (!run || run.style === 'by-hand') return notFound(request, response, next)
    const serials = runSerials(run)
    const asked = { style: run.style, language: LANGUAGE.parse(run.language) }
    await sendSheets(deps, request, response, { ...asked, serials, name: `${serials.at(0)}-${serials.at(-1)}` })
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const LANGUAGE = z.enum(LANGUAGES).catch('en')
const COPY = z.object({ style: z.enum(PRINT_STYLES).catch('usual'), language: LANGUAGE })

const showPage = async (deps: WebDeps, response: Response, shown: Omit<PrintShown, 'runs'>): Promise<void> => {
  const edition = openedEdition(response)
  const runs = await deps.paper.runs(edition.id)
  response.render('surveys/print/index.njk', {
    ...printView(edition, deps.paperPrint, { ...shown, runs }),
    back: may(currentPerson(response), 'see-results') ? paths.survey(edition.code) : paths.paper(),
  })
}

const makeSheets = async (deps: WebDeps, { body }: Request, response: Response): Promise<void> => {
  const edition = openedEdition(response)
  const form = readForm(printForm, body)
  if (!form.ok) return showPage(deps, response.status(422), { made: '', values: typedPrint(body), errors: form.errors })
  const { style, language, what, count } = form.data
  if (what === 'copy') return response.redirect(303, paths.surveyPrintCopy(edition.code, style, language))
  const run = await numberSheets(deps)(edition, { style, language, by: currentPerson(response).id }, count)
  response.redirect(303, paths.surveyPrint(edition.code, run.id))
}

interface Sheets {
  style: PrintStyle
  language: Language
  serials: string[] | 'copy'
  /** In the name of the file. */
  name: string
}

const sendSheets = async (
  { paperPrint, site }: WebDeps,
  request: Request,
  response: Response,
  { name, ...asked }: Sheets,
): Promise<void> => {
  const { questionnaire, code }: Edition = openedEdition(response)
  const answerAddress = `${ownAddress(site, request)}${paths.answer(code)}`
  const { forumName, contact } = site
  const pieces = paperPrint.print({ ...asked, questionnaire, answerAddress, forumName, contact })
  await sendFile(response, { name: `${code}-${asked.style}-${name}.pdf`, mimeType: 'application/pdf', pieces })
}
