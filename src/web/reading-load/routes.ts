import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { AppError } from '../../domain/errors.js'
import type { Experience } from '../../domain/experience.js'
import { isDistressing } from '../../domain/review/distressing.js'
import { ownLoad } from '../../usecases/reading-load/own-load.js'
import { sharedLoad } from '../../usecases/reading-load/shared-load.js'
import type { WebDeps } from '../deps.js'
import { doneIn } from '../done.js'
import { type FormErrors, readForm } from '../forms.js'
import { requirePermission } from '../middleware/permission.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { statusOf } from '../status.js'
import { handOnOf } from './cover.js'
import { readingLoadView, waitingRow } from './view.js'
import { supportOf } from './words.js'

/** How the reading is shared, how much each wants of what is hard, and giving it to somebody who has room. */
export const readingLoadRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', (request, response) => show(deps, response, { done: doneIn(DONE, request.query.done) }))
  router.post('/limit', (request, response) => saveLimit(deps, request, response))
  router.post('/hand-on', requirePermission('review'), (request, response) => handOn(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const DONE = { limit: 'Saved. Only you can see it.', 'handed-on': 'It is with them now.' }

/** Hard records with one person that are shown at most. */
const MOST_WAITING = 10

const LIMIT_PROBLEM = 'Write a whole number up to 99, or nothing'

const limitField = z
  .string()
  .trim()
  .regex(/^\d{0,2}$/, LIMIT_PROBLEM)
  .transform(given => (given === '' ? null : Number(given)))
const limitForm = z.object({ aDay: limitField, aWeek: limitField })
const handOnForm = z.object({ reference: z.string(), to: z.string() })

const saveLimit = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(limitForm, request.body)
  if (!given.ok) return show(deps, response, { errors: given.errors, values: request.body })
  await deps.readingLoad.setLimit(currentPerson(response).id, given.data)
  response.redirect(303, paths.readingLoad('limit'))
}

const handOn = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(handOnForm, request.body)
  const record = given.ok && (await deps.experiences.findByReference(given.data.reference))
  const to = record && (await handOnOf(deps, response, record))?.people.find(({ value }) => value === given.data.to)
  if (!record || !to) return show(deps, response, { status: 422, problem: 'Choose somebody who has room.' })
  try {
    await deps.review.decide(record.reference, { kind: 'assign', to: to.value }, currentPerson(response).id)
  } catch (error) {
    if (!(error instanceof AppError) || statusOf(error) >= 500) throw error
    return show(deps, response, { status: statusOf(error), problem: error.shownAs })
  }
  response.redirect(303, paths.readingLoad('handed-on'))
}

interface Shown {
  status?: number
  done?: string | null
  problem?: string
  errors?: FormErrors
  values?: unknown
}

const show = async (deps: WebDeps, response: Response, { status, values, ...shown }: Shown): Promise<void> => {
  const me = currentPerson(response)
  const [shares, mine, rules, waiting] = await Promise.all([
    sharedLoad(deps)(),
    ownLoad(deps)(me.id),
    deps.peopleRules.read(),
    hardOnesWith(deps, me.id),
  ])
  response.status(status ?? (shown.errors ? 422 : 200)).render('reading-load/index.njk', {
    ...readingLoadView(shares, mine, supportOf(rules)),
    ...shown,
    waiting: await Promise.all(waiting.map(async one => waitingRow(one, await handOnOf(deps, response, one)))),
    values: values ?? mine.limit,
    back: paths.inbox(),
  })
}

/** Hard ones that wait for this person, newest first. */
const hardOnesWith = async ({ experiences }: WebDeps, personId: string): Promise<Experience[]> => {
  const filter = { assignee: personId, states: ['ready' as const], lane: 'inbox' as const }
  const { items } = await experiences.page(filter, { limit: 100, briefly: true, wholeRedaction: true })
  return items.filter(isDistressing).slice(0, MOST_WAITING)
}
