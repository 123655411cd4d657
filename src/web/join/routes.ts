import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import type { Invitation } from '../../domain/people/invitation.js'
import { join } from '../../usecases/people/join.js'
import type { WebDeps } from '../deps.js'
import { type FormErrors, readForm } from '../forms.js'
import { neverKept } from '../middleware/never-kept.js'
import { newPassword } from '../new-password.js'
import { paths } from '../paths.js'
import { beginSignedIn } from '../sign-in/begin-signed-in.js'
import { joinView } from './view.js'

const formFor = (body: Request['body'], { email }: Invitation) =>
  z.object({
    name: z.string('Enter your name').trim().min(1, 'Enter your name').max(200, 'Enter a shorter name'),
    password: newPassword({ name: body?.name, email }),
  })

/** The page behind the link of an invitation: it makes the account of whoever was invited. */
export const joinRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.use('/join', neverKept)
  router.get('/join/:token', async (request, response) => {
    const invitation = await findInvitation(deps, request.params.token)
    if (!invitation) return showUsed(response)
    show(response, 200, invitation, invitation.name)
  })
  router.post('/join/:token', (request, response) => joinIn(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const findInvitation = ({ invitations, secrets, clock }: WebDeps, token: string): Promise<Invitation | null> =>
  invitations.findByToken(secrets.fingerprint(token), clock.now())

const joinIn = async (deps: WebDeps, request: Request<{ token: string }>, response: Response): Promise<void> => {
  const { token } = request.params
  const invitation = await findInvitation(deps, token)
  if (!invitation) return showUsed(response)
  const given = readForm(formFor(request.body, invitation), request.body)
  if (!given.ok) return show(response, 422, invitation, request.body?.name, given.errors)
  const person = await join(deps)(token, given.data)
  if (!person) return showUsed(response)
  await beginSignedIn(deps, request, response, person)
  response.redirect(303, paths.accountSecondFactor())
}

const show = (response: Response, status: number, invitation: Invitation, name: unknown, errors?: FormErrors): void => {
  response.status(status).render('join/index.njk', { ...joinView(invitation, name), errors })
}

const showUsed = (response: Response): void => {
  response.status(404).render('layout/error.njk', {
    title: 'This link no longer works',
    message:
      'It can be used once, and only for a week. If you have an account, sign in. If not, ask whoever invited you for a new link.',
  })
}
