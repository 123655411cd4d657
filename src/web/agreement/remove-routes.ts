import { Router } from 'express'
import { isBegun } from '../../domain/agreement/coding-round.js'
import type { WebDeps } from '../deps.js'
import { paths } from '../paths.js'
import { openedRound } from './opened-round.js'

/** Taking a round away that was set up by mistake, after a question. Once somebody has begun, it stays. */
export const removeRoutes = ({ codings }: Pick<WebDeps, 'codings'>): Router => {
  const router = Router()
  router.get('/', (_request, response) => {
    const round = openedRound(response)
    if (isBegun(round)) return response.redirect(303, `${paths.codingRound(round.id)}?problem=begun`)
    response.render('agreement/remove.njk', { name: round.name, round: paths.codingRound(round.id) })
  })
  router.post('/', async (_request, response) => {
    const { id } = openedRound(response)
    const removed = await codings.remove(id)
    response.redirect(303, removed ? `${paths.agreement()}?done=removed` : `${paths.codingRound(id)}?problem=begun`)
  })
  return router
}
