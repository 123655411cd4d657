import { type Response, Router } from 'express'
import { may } from '../../domain/people.js'
import type { WebDeps } from '../deps.js'
import { doneIn } from '../done.js'
import { requirePermission } from '../middleware/permission.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { draftRoutes } from './draft/routes.js'
import { editionRoutes } from './edition/routes.js'
import { inviteRoutes } from './invite/routes.js'
import { listView } from './list-view.js'
import { newSurveyRoutes } from './new-routes.js'
import { openEdition } from './opened-edition.js'
import { previewRoutes } from './preview/routes.js'
import { translationRoutes } from './translations/routes.js'

/** Surveys: listed, written, begun and ended, and what came of them. Every part of it stands at its own address. */
export const surveysRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', (request, response) => showList(deps, response, request.query.done))
  router.use(['/new', ...WRITING.map(part => `/:code/${part}`)], requirePermission('edit-surveys'))
  router.use('/new', newSurveyRoutes(deps))
  router.use('/:code', openEdition(deps))
  router.use('/:code', editionRoutes(deps))
  router.use('/:code/invite', inviteRoutes(deps))
  router.use('/:code/preview', previewRoutes(deps))
  router.use('/:code/translations', translationRoutes(deps))
  router.use('/:code/edit', draftRoutes(deps))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** The parts of an edition that only those open who write surveys. */
const WRITING = ['edit', 'translations', 'go-live', 'back-to-draft', 'close', 'open-again', 'next-edition', 'remove']

const DONE = { removed: 'The draft is gone.' }

const showList = async (deps: WebDeps, response: Response, done: unknown): Promise<void> => {
  const person = currentPerson(response)
  const [surveys, editions] = await Promise.all([deps.surveys.surveys(), deps.surveys.editions()])
  const counted = await Promise.all(editions.map(async ({ id }) => [id, await deps.responses.counts(id)] as const))
  response.render('surveys/index.njk', {
    surveys: listView(surveys, editions, new Map(counted), person),
    add: may(person, 'edit-surveys') ? paths.surveyNew() : null,
    find: may(person, 'review') ? paths.surveyResponses() : null,
    done: doneIn(DONE, done),
  })
}
