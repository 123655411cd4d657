import { Router } from 'express'
import type { WebDeps } from '../../deps.js'
import { changeRoutes } from './change-routes.js'
import { listQuery, listView } from './list-view.js'
import { openText } from './opened-text.js'

/** What Earshot says, for the people of the forum to read, change and confirm. */
export const wordingsRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', async (request, response) => {
    const texts = { shipped: deps.shippedWordings, current: await deps.wordings.current() }
    response.render('settings/wordings/index.njk', listView(texts, listQuery.parse(request.query)))
  })
  router.use('/:language/:id', openText(deps), changeRoutes(deps))
  return router
}
