import { type RequestHandler, Router } from 'express'
import { isEditable } from '../../../domain/surveys/edition.js'
import type { WebDeps } from '../../deps.js'
import { doneIn } from '../../done.js'
import { openedEdition } from '../opened-edition.js'
import { addRoutes } from './add-routes.js'
import { DONE } from './back-to-draft.js'
import { bankRoutes } from './bank-routes.js'
import { coverRoutes } from './cover-routes.js'
import { draftView } from './draft-view.js'
import { gridRoutes } from './grid-routes.js'
import { questionRoutes } from './question-routes.js'
import { ruleRoutes } from './rule-routes.js'
import { sectionRoutes } from './section-routes.js'
import { lockedWhileWriting } from './unsaved.js'

/** Writing the questions of the opened edition. What stands around them can be changed at any time, the rest only in a draft. */
export const draftRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', async (request, response) => {
    const edition = openedEdition(response)
    const survey = await deps.surveys.survey(edition.surveyId)
    const done = doneIn(DONE, request.query.done)
    response.render('surveys/draft/draft.njk', { ...draftView(edition), survey: survey?.name, done })
  })
  router.use('/about', coverRoutes(deps))
  router.use(onlyDrafts)
  router.use('/sections', sectionRoutes(deps))
  router.use('/standard', bankRoutes(deps))
  router.use('/add', addRoutes(deps))
  router.use('/grids', gridRoutes(deps))
  router.use('/questions', ruleRoutes(deps), questionRoutes(deps))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const onlyDrafts: RequestHandler = (request, response, next) =>
  isEditable(openedEdition(response)) ? next() : lockedWhileWriting(request, response, next)
