import { type Request, type Response, Router } from 'express'
import type { WebDeps } from '../../deps.js'
import { ownAddress } from '../../own-address.js'
import { paths } from '../../paths.js'
import { qrCodeOf } from '../../qr-code.js'
import { openedEdition } from '../opened-edition.js'
import { type Invitation, inviteView, posterView } from './view.js'

/** What a forum needs to bring people to a survey: its address, a code to scan, a poster, and words to pass on. Behind `openEdition`. */
export const inviteRoutes = (deps: WebDeps): Router => {
  const router = Router({ mergeParams: true })
  router.get('/', async (request, response) => {
    response.render('surveys/invite/index.njk', inviteView(deps, await invitationOf(deps, request, response)))
  })
  router.get('/poster', async (request, response) => {
    response.render('surveys/invite/poster.njk', posterView(deps, await invitationOf(deps, request, response)))
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const invitationOf = async (deps: WebDeps, request: Request, response: Response): Promise<Invitation> => {
  const edition = openedEdition(response)
  const address = ownAddress(deps.site, request) + paths.answer(edition.code)
  return { edition, address, qr: await qrCodeOf(address), language: request.query.lang }
}
