import { Router } from 'express'
import { may } from '../../domain/people.js'
import type { WebDeps } from '../deps.js'
import { requirePermission } from '../middleware/permission.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { codeRoutes } from './code-routes.js'
import { handInRoutes } from './hand-in-routes.js'
import { roundLines } from './list-view.js'
import { openRound, stillCoding } from './opened-round.js'
import { roundRoutes } from './round-routes.js'
import { setUpRoutes } from './set-up-routes.js'
import { settleRoutes } from './settle-routes.js'

/** Rounds in which people code the same messages blind to each other, and what comes out of them. */
export const agreementRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', async (_request, response) => {
    const person = currentPerson(response)
    const [rounds, names] = await Promise.all([deps.codings.all(), deps.people.names()])
    const setUp = may(person, 'review') ? paths.agreementSetUp() : null
    response.render('agreement/index.njk', { rounds: roundLines(rounds, person, names), setUp })
  })
  router.use('/set-up', requirePermission('review'), setUpRoutes(deps))
  router.use('/:round', openRound(deps))
  router.use('/:round/code', stillCoding, codeRoutes(deps))
  router.use('/:round/hand-in', stillCoding, handInRoutes(deps))
  router.use('/:round/settle', settleRoutes(deps))
  router.use('/:round', roundRoutes(deps))
  return router
}
