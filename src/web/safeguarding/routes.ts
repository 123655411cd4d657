import { type Request, type Response, Router } from 'express'
import { may } from '../../domain/people.js'
import { quicknessOf } from '../../domain/safeguarding/quickness.js'
import { whoIsTold } from '../../usecases/safeguarding/who-is-told.js'
import type { WebDeps } from '../deps.js'
import { requirePermission } from '../middleware/permission.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { caseRoutes } from './case-routes.js'
import { laneView, pastRow } from './lane-view.js'
import { placeView } from './place-view.js'
import { settingsRoutes } from './settings-routes.js'

/** The safeguarding lane: what waits, what is over, and each case with all that was done. */
export const safeguardingRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', (request, response) => showOpen(deps, request, response))
  router.get('/past', (request, response) => showPast(deps, request, response))
  router.use('/settings', requirePermission('administer'), settingsRoutes(deps))
  router.use('/:reference', caseRoutes(deps))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_OPEN = 100
const PAST_ON_A_PAGE = 50
const A_YEAR_MS = 365 * 24 * 3_600_000

const showOpen = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const now = deps.clock.now()
  const skip = skipIn(request.query.skip)
  const [open, times, names, settings] = await Promise.all([
    deps.safeguarding.open(MOST_OPEN + 1, skip),
    deps.safeguarding.timesSince(new Date(now.getTime() - A_YEAR_MS)),
    deps.people.names(),
    deps.safeguardingSettings.read(),
  ])
  const told = await whoIsTold(deps.people, settings)
  const context = { now, names, told, quickness: quicknessOf(times, now), mailSet: deps.mailer !== null }
  response.render('safeguarding/index.njk', {
    ...laneView(open.slice(0, MOST_OPEN), context),
    place: placeView({
      skip,
      shown: Math.min(open.length, MOST_OPEN),
      most: MOST_OPEN,
      isMore: open.length > MOST_OPEN,
    }),
    targets: settings.targets,
    mayAdminister: may(currentPerson(response), 'administer'),
  })
}

/** Whatever is no number begins at the top. */
const skipIn = (given: unknown): number => (typeof given === 'string' && /^\d{1,6}$/.test(given) ? Number(given) : 0)

const showPast = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const { cursor } = request.query
  const [page, names] = await Promise.all([
    deps.safeguarding.closed({ limit: PAST_ON_A_PAGE, ...(typeof cursor === 'string' ? { cursor } : {}) }),
    deps.people.names(),
  ])
  response.render('safeguarding/past.njk', {
    rows: page.items.map(record => pastRow(record, names)),
    older: page.nextCursor && paths.safeguardingPast(page.nextCursor),
  })
}
