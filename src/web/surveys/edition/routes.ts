import { type Response, Router } from 'express'
import { may } from '../../../domain/people.js'
import type { WebDeps } from '../../deps.js'
import { doneIn } from '../../done.js'
import { currentPerson } from '../../middleware/session.js'
import { openedEdition } from '../opened-edition.js'
import { cloneRoutes } from './clone-routes.js'
import { editionView } from './edition-view.js'
import { lifeRoutes } from './life-routes.js'
import { liveRoutes } from './live-routes.js'
import { nameRoutes } from './name-routes.js'
import { removeRoutes } from './remove-routes.js'

/** One edition, and its life: begun, taken back, ended, opened again, copied and taken away. Behind `openEdition`. */
export const editionRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', (request, response) => show(deps, response, request.query.done))
  router.use('/go-live', liveRoutes(deps))
  router.use('/next-edition', cloneRoutes(deps))
  router.use('/edit/name', nameRoutes(deps))
  router.use('/remove', removeRoutes(deps))
  router.use(lifeRoutes(deps))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const DONE = {
  live: 'It is live. Parents can answer from now on.',
  draft: 'It is a draft again. Parents do not see it.',
  closed: 'It is closed. Nobody can begin to answer any more.',
  reopened: 'It is open again.',
  named: 'It is saved.',
}

const show = async (deps: WebDeps, response: Response, done: unknown): Promise<void> => {
  const edition = openedEdition(response)
  const [survey, counts, editions, names] = await Promise.all([
    deps.surveys.survey(edition.surveyId),
    deps.responses.counts(edition.id),
    deps.surveys.editions(edition.surveyId),
    deps.people.names(),
  ])
  response.render('surveys/edition/edition.njk', {
    ...editionView(edition, { survey: survey?.name ?? '', counts, editions, names }),
    mayEdit: may(currentPerson(response), 'edit-surveys'),
    done: doneIn(DONE, done),
  })
}
