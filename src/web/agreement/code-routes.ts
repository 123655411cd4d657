import { type Request, type RequestHandler, type Response, Router } from 'express'
import { mayBeShown } from '../../domain/agreement/codable.js'
import { itemOf, type RoundItem } from '../../domain/agreement/coding-round.js'
import { hasCode } from '../../domain/errors.js'
import type { Experience } from '../../domain/experience.js'
import { codeItem } from '../../usecases/agreement/code-item.js'
import { nextItem } from '../../usecases/agreement/next-item.js'
import { uncover } from '../../usecases/reading-load/uncover.js'
import type { WebDeps } from '../deps.js'
import { type FormErrors, formErrors, readForm } from '../forms.js'
import { notFound } from '../middleware/errors.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { type CoverDeps, coverOf } from '../reading-load/cover.js'
import { chosenForm } from './chosen-form.js'
import { codeView } from './code-view.js'
import { openedRound } from './opened-round.js'
import { tickedFor } from './theme-groups.js'

type CodeDeps = Pick<WebDeps, 'clock' | 'codings' | 'experiences' | 'frame'> & CoverDeps

/** One message after the other, each kept as soon as it is coded. Only behind `stillCoding`. */
export const codeRoutes = (deps: CodeDeps): Router => {
  const router = Router()
  router.get('/', (_request, response) => goOn(deps, response))
  router.use('/:number', openItem(deps))
  router.get('/:number', async (_request, response) => {
    const said = await ownCodings(deps, response)
    const before = said.find(({ number }) => number === openedItem(response).number)
    await show(deps, response, before ? tickedFor(before.codes) : [])
  })
  router.post('/:number', (request, response) => keep(deps, request, response))
  router.post('/:number/uncover', uncoverItem(deps, paths.codingItem))
  return router
}

/** Finds one item of the round with its record, where that may be shown still. */
export const openItem =
  ({ experiences }: Pick<WebDeps, 'experiences'>): RequestHandler =>
  async (request, response, next) => {
    const item = itemOf(openedRound(response), Number(request.params.number))
    const record = item && (await experiences.find(item.experienceId))
    if (!record || !mayBeShown(record)) return notFound(request, response, next)
    Object.assign(response.locals, { item, record })
    next()
  }

/** Choosing to read words that may be hard to read. Only behind `openItem`. @param pageOf where they are read */
export const uncoverItem =
  (deps: CoverDeps, pageOf: (round: string, item: number) => string): RequestHandler =>
  async (_request, response) => {
    await uncover(deps)(openedRecord(response), currentPerson(response).id)
    response.redirect(303, pageOf(openedRound(response).id, openedItem(response).number))
  }

/** Only behind `openItem`. */
export const openedItem = (response: Response): RoundItem => response.locals.item
export const openedRecord = (response: Response): Experience => response.locals.record

// ---------------------------------------------------------------------------------------------------------------------

const ownCodings = ({ codings }: CodeDeps, response: Response) =>
  codings.ofCoder(openedRound(response).id, currentPerson(response).id)

const goOn = async (deps: CodeDeps, response: Response): Promise<void> => {
  const round = openedRound(response)
  const next = await nextItem(deps)(round, currentPerson(response).id)
  response.redirect(303, next ? paths.codingItem(round.id, next.number) : paths.codingHandIn(round.id))
}

const keep = async (deps: CodeDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(chosenForm, request.body)
  const ticked = [request.body?.codes ?? []].flat().map(String)
  if (!given.ok) return show(deps, response, ticked, given.errors)
  const { number } = openedItem(response)
  try {
    await codeItem(deps)(openedRound(response).id, {
      number,
      coderId: currentPerson(response).id,
      codes: given.data.codes,
    })
    await goOn(deps, response)
  } catch (error) {
    if (!hasCode(error, 'invalid-message')) throw error
    await show(deps, response, ticked, formErrors([['codes', error.shownAs]]))
  }
}

const show = async (
  deps: CodeDeps,
  response: Response,
  ticked: readonly string[],
  errors?: FormErrors,
): Promise<void> => {
  const done = (await ownCodings(deps, response)).length
  const { frame } = deps
  const [round, item] = [openedRound(response), openedItem(response)]
  const action = paths.codingUncover(round.id, item.number)
  const cover = await coverOf(deps, response, openedRecord(response), { action, mayHandOn: false })
  const context = { round, item, frame, done, ticked, cover }
  const view = codeView(openedRecord(response), context)
  response.status(errors ? 422 : 200).render('agreement/code.njk', { ...view, errors })
}
