import { Router } from 'express'
import { openBatchAgain } from '../../usecases/paper/close-batch.js'
import type { WebDeps } from '../deps.js'
import { paths } from '../paths.js'
import { openedPile, openPile } from './opened-pile.js'

/** Where `openAgainRoutes` stand: ahead of the rest of a pile, because fewer people may do this. */
export const OPEN_AGAIN_AT = '/paper/:batch/open-again'

/** Opens a closed pile again. With it, whoever types sees its sheets again, so they who may open them anyway decide it. */
export const openAgainRoutes = (deps: Pick<WebDeps, 'paper' | 'surveys'>): Router => {
  const router = Router({ mergeParams: true })
  router.post('/', openPile(deps), async (_request, response) => {
    const { batch } = openedPile(response)
    await openBatchAgain(deps)(batch)
    response.redirect(303, paths.pile(batch.id, 'opened-again'))
  })
  return router
}
