import { Router } from 'express'
import { may } from '../../domain/people.js'
import type { WebDeps } from '../deps.js'
import { doneIn } from '../done.js'
import { requirePermission } from '../middleware/permission.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { codeRoutes } from './code-routes.js'
import { endRoutes } from './end-routes.js'
import { handInRoutes } from './hand-in-routes.js'
import { roundLines } from './list-view.js'
import { openRound, stillCoding } from './opened-round.js'
import { removeRoutes } from './remove-routes.js'
import { setUpRoutes } from './set-up-routes.js'
import { settleRoutes } from './settle-routes.js'
import { showRound } from './show-round.js'

/** Rounds in which people code the same messages blind to each other, and what comes out of them. */
export const agreementRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', async (request, response) => {
    const person = currentPerson(response)
    const [rounds, names] = await Promise.all([deps.codings.all(), deps.people.names()])
    const setUp = may(person, 'review') ? paths.agreementSetUp() : null
    const done = doneIn(DONE, request.query.done)
    response.render('agreement/index.njk', { rounds: roundLines(rounds, person, names), setUp, done })
  })
  const mayReview = requirePermission('review')
  const inRound = openRound(deps)
  router.use('/set-up', mayReview, setUpRoutes(deps))
  router.get('/:round', inRound, showRound(deps))
  router.use('/:round/code', inRound, stillCoding, codeRoutes(deps))
  router.use('/:round/hand-in', inRound, stillCoding, handInRoutes(deps))
  router.use('/:round/settle', mayReview, inRound, settleRoutes(deps))
  router.use('/:round/end', mayReview, inRound, endRoutes(deps))
  router.use('/:round/remove', mayReview, inRound, removeRoutes(deps))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const DONE = { removed: 'The round is gone.' }
