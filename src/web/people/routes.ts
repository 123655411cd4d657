import { Router } from 'express'
import type { WebDeps } from '../deps.js'
import { inviteRoutes } from './invite-routes.js'
import { leavingRoutes } from './leaving-routes.js'
import { peopleView } from './list-view.js'
import { memberRoutes } from './member-routes.js'
import { rulesRoutes } from './rules-routes.js'
import { withMember } from './with-member.js'

/** The people of the forum: who they are, what they may do, and until when. */
export const peopleRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', async (request, response) => {
    const [members, invitations] = await Promise.all([deps.people.members(), deps.invitations.list()])
    response.render('people/index.njk', peopleView(members, invitations, deps.clock.now(), request.query.done))
  })
  router.use(inviteRoutes(deps))
  router.use('/rules', rulesRoutes(deps))
  router.use('/:id', withMember(deps), memberRoutes(deps), leavingRoutes(deps))
  return router
}
