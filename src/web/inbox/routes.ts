import { Router } from 'express'
import type { Experience } from '../../domain/experience.js'
import type { InboxFilter } from '../../domain/inbox/inbox-filter.js'
import type { Page } from '../../domain/ports.js'
import type { WebDeps } from '../deps.js'
import { type InboxQuery, readInboxQuery, toFilter } from './filter.js'
import { inboxView, rowsView } from './view.js'

const ON_A_PAGE = 25

type InboxDeps = Pick<WebDeps, 'experiences' | 'frame'>

/** What came in, newest first. The filter lives in the address, so that a list can be kept and passed on. */
export const inboxRoutes = (deps: InboxDeps): Router => {
  const router = Router()
  router.get('/', async (request, response) => {
    const { asked, errors } = readInboxQuery(request.query)
    const found = await find(deps, asked)
    response.status(errors ? 422 : 200).render('inbox/index.njk', inboxView(asked, found, deps.frame, errors))
  })
  router.get('/rows', async (request, response) => {
    const { asked } = readInboxQuery(request.query)
    response.render('inbox/_rows.njk', rowsView(asked, await onePage(deps, asked), deps.frame))
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** What is made up is shown, marked, and counted apart: a forum's numbers are of what people really told it. */
const find = async (deps: InboxDeps, asked: InboxQuery) => {
  const count = async (asked: InboxFilter) => (await deps.experiences.count(asked)).n
  const filter = toFilter(asked)
  const [page, shown, matching, total, all] = await Promise.all([
    onePage(deps, asked),
    count(filter),
    count({ ...filter, includeInvented: false }),
    count({ includeInvented: false }),
    count({}),
  ])
  return { page, shown, matching, total, all }
}

const onePage = ({ experiences }: InboxDeps, asked: InboxQuery): Promise<Page<Experience>> =>
  experiences.page(toFilter(asked), {
    limit: ON_A_PAGE,
    briefly: true,
    ...(asked.after ? { cursor: asked.after } : {}),
  })
