import { type RequestHandler, Router } from 'express'
import type { WebDeps } from '../deps.js'
import { beginRoutes } from './begin-routes.js'
import { closeRoutes } from './close-routes.js'
import { differencesRoutes } from './differences-routes.js'
import { giveKey } from './give-key.js'
import { giveNumbers } from './give-numbers.js'
import { showList } from './list.js'
import { openPile } from './opened-pile.js'
import { showPile } from './pile.js'
import { scanRoutes } from './scan-routes.js'
import { secondRoutes } from './second-routes.js'
import { sheetRoutes } from './sheet-routes.js'
import { typeRoutes } from './type-routes.js'
import { whileOpen } from './while-open.js'

/**
 * Typing in the paper that events bring home: piles, their sheets one after the other.
 * @param room for the scans that arrive at one time
 */
export const paperRoutes = (deps: WebDeps, room: RequestHandler): Router => {
  const router = Router()
  router.get('/', showList(deps))
  router.use('/begin', beginRoutes(deps))
  router.get('/worker.js', (_request, response) => {
    // Its own address decides which pages it answers for.
    response.type('text/javascript').send(`importScripts(${JSON.stringify(deps.assets.url('paper/worker.js'))})\n`)
  })
  router.get('/key', giveKey(deps))
  router.use('/:batch', openPile(deps))
  router.get('/:batch', showPile(deps))
  router.use('/:batch/type', typeRoutes(deps))
  router.post('/:batch/numbers', giveNumbers(deps))
  router.use('/:batch/sheets/:sheet/scans', scanRoutes(deps, room))
  router.use('/:batch/sheets', sheetRoutes(deps))
  router.use('/:batch/second', secondRoutes(deps))
  router.use('/:batch/differences', whileOpen, differencesRoutes(deps))
  router.use('/:batch/close', closeRoutes(deps))
  return router
}
