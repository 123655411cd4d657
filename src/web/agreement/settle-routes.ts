import { type Request, type RequestHandler, type Response, Router } from 'express'
import { roundResults } from '../../domain/agreement/round-results.js'
import { AppError } from '../../domain/errors.js'
import { type Settlement, settleItem } from '../../usecases/agreement/settle-item.js'
import type { WebDeps } from '../deps.js'
import { type FormErrors, formErrors, readForm } from '../forms.js'
import { notFound } from '../middleware/errors.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { type CoverDeps, coverOf } from '../reading-load/cover.js'
import { chosenForm } from './chosen-form.js'
import { openedItem, openedRecord, openItem, uncoverItem } from './code-routes.js'
import { openedRound } from './opened-round.js'
import { settleView } from './settle-view.js'

type SettleDeps = Pick<WebDeps, 'clock' | 'codings' | 'experiences' | 'frame' | 'people' | 'review'> & CoverDeps

/** Talking about one message, and writing down what the group decided. Only behind `openRound`. */
export const settleRoutes = (deps: SettleDeps): Router => {
  const router = Router()
  router.use('/:number', openItem(deps), withCodings(deps))
  router.get('/:number', (_request, response) => show(deps, response, null))
  router.post('/:number', (request, response) => settle(deps, request, response))
  router.post('/:number/uncover', uncoverItem(deps, paths.codingSettle))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const withCodings =
  ({ codings }: SettleDeps): RequestHandler =>
  async (request, response, next) => {
    const round = openedRound(response)
    const said = await codings.ofAll(round.id)
    if (!said) return notFound(request, response, next)
    response.locals.codings = said
    next()
  }

const settle = async (deps: SettleDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(chosenForm, request.body)
  const ticked = [request.body?.codes ?? []].flat().map(String)
  if (!given.ok) return show(deps, response, ticked, given.errors)
  const problem = await putOnRecord(deps, response, given.data)
  if (problem) return show(deps, response, ticked, formErrors([['codes', problem]]))
  response.redirect(303, `${paths.codingRound(openedRound(response).id)}?done=settled#talk`)
}

/** @returns why it cannot be settled, in plain words, or null when it is */
const putOnRecord = async (deps: SettleDeps, response: Response, given: Settlement): Promise<string | null> => {
  try {
    await settleItem(deps)(openedRound(response), openedItem(response), given, currentPerson(response).id)
    return null
  } catch (error) {
    if (error instanceof AppError && !error.retryable) return error.shownAs
    throw error
  }
}

const show = async (
  deps: SettleDeps,
  response: Response,
  ticked: readonly string[] | null,
  errors?: FormErrors,
): Promise<void> => {
  const { experiences, frame, people } = deps
  const [round, item] = [openedRound(response), openedItem(response)]
  const { items } = roundResults(round, response.locals.codings, frame)
  const result = items.find(({ number }) => number === item.number)
  // After a refusal the record is shown as it is now.
  const record = (await experiences.find(item.experienceId)) ?? openedRecord(response)
  if (!result) throw new Error('the item was found and has no result')
  const action = paths.codingSettleUncover(round.id, item.number)
  const cover = await coverOf(deps, response, record, { action, mayHandOn: false })
  const view = settleView(record, result, { round, frame, names: await people.names(), ticked, cover })
  response.status(errors ? 422 : 200).render('agreement/settle.njk', { ...view, errors })
}
