import { Router } from 'express'
import { isOpen } from '../../domain/agreement/coding-round.js'
import type { WebDeps } from '../deps.js'
import { paths } from '../paths.js'
import { openedRound } from './opened-round.js'

/** Ending a round before all have handed in, after a question. */
export const endRoutes = ({ clock, codings }: Pick<WebDeps, 'clock' | 'codings'>): Router => {
  const router = Router()
  router.get('/', (_request, response) => {
    const round = openedRound(response)
    if (isOpen(round)) return response.redirect(303, paths.codingRound(round.id))
    response.render('agreement/end.njk', { name: round.name, round: paths.codingRound(round.id) })
  })
  router.post('/', async (_request, response) => {
    const { id } = openedRound(response)
    await codings.end(id, clock.now())
    response.redirect(303, paths.codingRound(id))
  })
  return router
}
