import { Router } from 'express'
import { may } from '../../../domain/people.js'
import type { WebDeps } from '../../deps.js'
import { requirePermission } from '../../middleware/permission.js'
import { currentPerson } from '../../middleware/session.js'
import { answersRoutes } from './answers-routes.js'
import { findResults, readAsked } from './asked.js'
import { fileRoutes, ROW_FILES } from './file-routes.js'
import { openEdition, openedEdition } from './opened-edition.js'
import { resultsView } from './view.js'

/** Where the results of each edition are; `:code` is the edition's. */
export const RESULTS_AT = '/surveys/:code/results'

/** What came out of an edition of a survey: figures, the answers behind them, and files to take out. */
export const resultsRoutes = (deps: WebDeps): Router => {
  const router = Router({ mergeParams: true })
  router.use(ROW_FILES, requirePermission('export'))
  router.use('/:question/:choice', requirePermission('review'))
  router.use(openEdition(deps))
  router.get('/', async (request, response) => {
    const person = currentPerson(response)
    const found = await findResults(deps)(openedEdition(response), readAsked(request.query))
    const mayDo = {
      openAnswers: may(person, 'review'),
      readInbox: may(person, 'read-redacted'),
      takeRows: may(person, 'export'),
    }
    response.render('surveys/results/index.njk', resultsView(found, mayDo, deps.frame))
  })
  router.use(fileRoutes(deps))
  router.get('/:question/:choice', answersRoutes(deps))
  return router
}
