import { type Request, type Response, Router } from 'express'
import type { Experience } from '../../domain/experience.js'
import type { InboxFilter } from '../../domain/inbox/inbox-filter.js'
import type { Person } from '../../domain/people.js'
import type { Page } from '../../domain/ports.js'
import { ownLoad } from '../../usecases/reading-load/own-load.js'
import type { WebDeps } from '../deps.js'
import { asSeenBy } from '../left-names.js'
import { currentPerson } from '../middleware/session.js'
import { enoughInWords } from '../reading-load/words.js'
import { inboxCounts } from './counts.js'
import { type InboxQuery, readInboxQuery } from './filter.js'
import { filterFor } from './filter-for.js'
import { seenBy } from './seen-by.js'
import { withQuestionOfItsOwn } from './survey-choices.js'
import { assignablePeople } from './together/assignable.js'
import { type Found, inboxView, rowsView } from './view.js'
import { viewsRoutes } from './views/routes.js'

const ON_A_PAGE = 25

/** What came in, newest first. The filter lives in the address, so that a list can be kept and passed on. */
export const inboxRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', (request, response) => showInbox(deps, request, response))
  router.get('/rows', async (request, response) => {
    const { asked } = readInboxQuery(request.query)
    const person = currentPerson(response)
    const filter = await filterFor(deps, asked, person)
    const [page, people] = await Promise.all([onePage(deps, asked, filter, person), deps.people.names()])
    response.render('inbox/_rows.njk', rowsView(asked, page, { person, frame: deps.frame, people }))
  })
  router.use('/views', viewsRoutes(deps))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const showInbox = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const { asked: given, errors } = readInboxQuery(request.query)
  const person = currentPerson(response)
  const editions = await deps.surveys.editions()
  const asked = withQuestionOfItsOwn(given, editions)
  const [found, people, assignable, { enough }] = await Promise.all([
    find(deps, asked, person),
    deps.people.names(),
    assignablePeople(deps),
    ownLoad(deps)(person.id),
  ])
  const languages = deps.shippedWordings.map(({ language }) => language)
  const around = { person, frame: deps.frame, people, editions, assignable, languages }
  const view = inboxView(asked, found, around, errors)
  const hint = enough && enoughInWords(enough)
  response.status(errors ? 422 : 200).render('inbox/index.njk', { ...view, hint })
}

const find = async (deps: WebDeps, asked: InboxQuery, person: Person): Promise<Found> => {
  const filter = await filterFor(deps, asked, person)
  const [page, counts, views] = await Promise.all([
    onePage(deps, asked, filter, person),
    inboxCounts(deps.experiences, filter, { me: person.id, sees: seenBy(person) }),
    deps.savedViews.visibleTo(person.id),
  ])
  const any = page.items.length > 0 || (await deps.experiences.count({})).n > 0
  return { page, counts, any, views }
}

const onePage = async (
  deps: WebDeps,
  asked: InboxQuery,
  filter: InboxFilter,
  person: Person,
): Promise<Page<Experience>> => {
  const page = await deps.experiences.page(filter, {
    limit: ON_A_PAGE,
    briefly: true,
    sees: seenBy(person),
    ...(asked.after ? { cursor: asked.after } : {}),
  })
  return { ...page, items: page.items.map(item => asSeenBy(person, item)) }
}
