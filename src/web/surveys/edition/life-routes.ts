import { type Response, Router } from 'express'
import { closeEdition, openAgain } from '../../../usecases/surveys/editing/close-edition.js'
import type { WebDeps } from '../../deps.js'
import { paths } from '../../paths.js'
import { openedEdition } from '../opened-edition.js'
import { backRoutes } from './back-routes.js'

/** Taking an edition back, closing it and opening it again. */
export const lifeRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.use('/back-to-draft', backRoutes(deps))
  router.get('/close', (_request, response) => {
    const { code, label } = openedEdition(response)
    response.render('surveys/edition/close.njk', { code, label })
  })
  router.post('/close', async (_request, response) => {
    await closeEdition(deps)(openedEdition(response).id)
    goOn(response, 'closed')
  })
  router.post('/open-again', async (_request, response) => {
    await openAgain(deps)(openedEdition(response).id)
    goOn(response, 'reopened')
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const goOn = (response: Response, done: string): void =>
  response.redirect(303, paths.survey(openedEdition(response).code, done))
