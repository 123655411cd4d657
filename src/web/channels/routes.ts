import { type Request, Router } from 'express'
import { z } from 'zod'
import { notFound } from '../middleware/errors.js'
import { requirePermission } from '../middleware/permission.js'
import { paths } from '../paths.js'
import { nextPage } from '../sign-in/next-page.js'
import { phoneRoutes } from './phone-routes.js'
import { type ChannelsDeps, showChannels } from './show.js'
import { sendTestEmail } from './test-email.js'

/** How every channel is. Everybody of the group may look; administrators link the phone and set things going. */
export const channelsRoutes = (deps: ChannelsDeps): Router => {
  const router = Router()
  const manage = requirePermission('run-channels')
  router.get('/', (request, response) => showChannels(deps, response, { outcome: request.query.done }))
  router.use('/whatsapp', manage, phoneRoutes(deps))
  router.post('/test-email', manage, sendTestEmail(deps))
  router.post('/notices/:id/seen', manage, async (request: Request<{ id: string }>, response, next) => {
    if (!z.uuid().safeParse(request.params.id).success) return notFound(request, response, next)
    await deps.notices.markSeen(request.params.id, deps.clock.now())
    response.redirect(303, nextPage(request.body?.back) ?? paths.inbox())
  })
  return router
}
