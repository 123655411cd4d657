import { Router } from 'express'
import type { WebDeps } from '../deps.js'
import { beginRoutes } from './begin-routes.js'
import { showList } from './list.js'
import { openPile } from './opened-pile.js'
import { showPile } from './pile.js'
import { sheetRoutes } from './sheet-routes.js'
import { typeRoutes } from './type-routes.js'

/** Typing in the paper that events bring home: piles, their sheets one after the other. */
export const paperRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', showList(deps))
  router.use('/begin', beginRoutes(deps))
  router.use('/:batch', openPile(deps))
  router.get('/:batch', showPile(deps))
  router.use('/:batch/type', typeRoutes(deps))
  router.use('/:batch/sheets', sheetRoutes(deps))
  return router
}
