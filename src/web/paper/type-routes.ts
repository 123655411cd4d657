import { type Request, type Response, Router } from 'express'
import { onSheet } from '../../domain/surveys/paper/consent-questions.js'
import { sheetsIn } from '../../domain/surveys/paper/pile.js'
import type { Batch } from '../../domain/surveys/sheet.js'
import type { KeptSheet } from '../../usecases/paper/keep-sheet.js'
import { keepSheet } from '../../usecases/paper/keep-sheet.js'
import { setSerialsAside } from '../../usecases/paper/set-serials-aside.js'
import type { WebDeps } from '../deps.js'
import { doneIn } from '../done.js'
import { formErrors, readForm } from '../forms.js'
import { takeOrRefuse } from '../limiting.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { NUMBERS_PER_PERSON } from './give-numbers.js'
import { openedPile } from './opened-pile.js'
import { type ShownSheet, showSheet } from './show-sheet.js'
import { doubtsIn, seenOf, typedForm, typedIn } from './typed-form.js'
import { toClosedPile } from './while-open.js'

export type TypeDeps = Pick<WebDeps, 'answering' | 'clock' | 'limits' | 'paper' | 'responses' | 'secrets' | 'surveys'>

/** A new sheet, and a whole one as the plain form sends it. */
export const typeRoutes = (deps: TypeDeps): Router => {
  const router = Router({ mergeParams: true })
  router.get('/', toClosedPile, async (request, response) => {
    const serials = await serialsOf(deps, openedPile(response).batch)
    showSheet(response, { ...emptySheet(deps), serials, told: doneIn(DONE, request.query.done) })
  })
  router.post('/', (request, response) => take(deps, request, response))
  return router
}

/** The numbers of a pile's sheets, so that a page without a network knows them. */
export const serialsOf = async ({ responses }: Pick<TypeDeps, 'responses'>, { id }: Batch): Promise<string[]> =>
  sheetsIn(await responses.ofBatch(id)).map(({ sheet }) => sheet.serial)

/** What to do with a sheet whose number is known. @param place of the other sheet */
export const takenInWords = (place: number): string =>
  `Sheet ${place} of a pile has this number already. Look at both papers: if they are the same one, or one is a copy, leave this one out. If not, look again at the number, or cross it out and leave the box empty: you then get a new one.`

export const PILE_CLOSED = 'This pile is closed. Ask a reviewer to open it again, and then send this sheet once more.'

/** A volunteer cannot know whether it was the same family, and need not decide. */
const ALSO_ON_WEB =
  'Somebody has answered on the web with the code of this sheet, too. You need not do anything: the pile shows it, and a reviewer looks at both. Take the next one.'

// ---------------------------------------------------------------------------------------------------------------------

const DONE = {
  saved: 'The sheet is saved. Take the next one.',
  'also-on-web': `The sheet is saved. ${ALSO_ON_WEB}`,
  'not-kept':
    'They did not say yes, so nothing of that sheet was kept. Put the paper with those to be shredded. Then take the next one.',
}

const emptySheet = ({ secrets }: TypeDeps): ShownSheet => ({ id: secrets.id(), serial: '', revision: 0, typed: {} })

const take = async (deps: TypeDeps, request: Request, response: Response): Promise<void> => {
  const { batch, edition } = openedPile(response)
  const body: Record<string, unknown> = request.body ?? {}
  const asks = onSheet(edition.questionnaire)
  const seen = String(body.seen ?? '')
  const typed = typedIn(asks, body)
  const shown = { id: String(body.id ?? ''), serial: String(body.serial ?? ''), revision: 0, typed, seen }
  if (!shown.serial.trim()) return giveNumber(deps, response, shown)
  const given = readForm(typedForm, body)
  if (!given.ok) return showSheet(response, { ...shown, errors: given.errors })
  const doubts = doubtsIn(asks, typed, seen)
  if (doubts.size > 0) return showSheet(response, { ...shown, doubts, seen: seenOf(typed, doubts, seen) })
  const { id, serial } = given.data
  const known = await deps.responses.find(id)
  const revision = (known?.sheet?.first.revision ?? 0) + 1
  const kept = await keepSheet(deps)(batch, { id, serial, revision, typed, finished: true }, currentPerson(response).id)
  goOn(response, shown, kept)
}

const giveNumber = async (deps: TypeDeps, response: Response, shown: ShownSheet): Promise<void> => {
  const { batch } = openedPile(response)
  const by = currentPerson(response).id
  await takeOrRefuse(deps.limits, NUMBERS_PER_PERSON, by)
  const [serial = ''] = await setSerialsAside(deps)(batch, 1, by)
  showSheet(response, { ...shown, serial, told: `Write this number on the sheet now: ${serial}` })
}

const goOn = (response: Response, shown: ShownSheet, kept: KeptSheet): void => {
  if (kept.outcome === 'serial-taken') {
    showSheet(response, { ...shown, errors: formErrors([['serial', takenInWords(kept.number)]]) })
    return
  }
  if (kept.outcome === 'pile-closed') {
    showSheet(response, { ...shown, errors: formErrors([['serial', PILE_CLOSED]]) })
    return
  }
  const saved = kept.outcome === 'kept' && kept.alsoOnWeb ? 'also-on-web' : 'saved'
  const done = kept.outcome === 'kept' ? saved : 'not-kept'
  response.redirect(303, `${paths.pileType(openedPile(response).batch.id)}?done=${done}`)
}
