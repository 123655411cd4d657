import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { createFirstAdministrator, isWelcome } from '../../usecases/people/create-first-administrator.js'
import type { WebDeps } from '../deps.js'
import { type FormErrors, readForm } from '../forms.js'
import { neverKept } from '../middleware/never-kept.js'
import { newPassword } from '../new-password.js'
import { paths } from '../paths.js'
import { beginSignedIn } from '../sign-in/begin-signed-in.js'

const formFor = (body: Request['body']) =>
  z.object({
    name: z.string('Enter your name').trim().min(1, 'Enter your name').max(200, 'Enter a shorter name'),
    email: z.email('Enter an e-mail address in the right form, like name@example.org').max(320, 'Enter a shorter one'),
    password: newPassword(body),
  })

/** The page behind the one-time link that `npm start` prints: it creates the first administrator. */
export const firstAdministratorRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.use('/welcome', neverKept)
  router.get('/welcome/:token', async (request, response) => {
    if (!(await isWelcome(deps)(request.params.token))) return showUsed(response)
    show(response, {}, 200)
  })
  router.post('/welcome/:token', (request, response) => create(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const create = async (deps: WebDeps, request: Request<{ token: string }>, response: Response): Promise<void> => {
  if (!(await isWelcome(deps)(request.params.token))) return showUsed(response)
  const given = readForm(formFor(request.body), request.body)
  if (!given.ok) return show(response, request.body ?? {}, 422, given.errors)
  const person = await createFirstAdministrator(deps)(request.params.token, given.data)
  if (!person) return showUsed(response)
  await beginSignedIn(deps, request, response, person)
  response.redirect(303, paths.accountSecondFactor())
}

const show = (
  response: Response,
  { name, email }: Record<string, unknown>,
  status: number,
  errors?: FormErrors,
): void => {
  response.status(status).render('first-administrator/index.njk', { values: { name, email }, errors })
}

const showUsed = (response: Response): void => {
  response.status(404).render('layout/error.njk', {
    title: 'This link no longer works',
    message:
      'It can be used once, and only for a day. If you have an account, sign in. If not, stop Earshot and start it again: it prints a new link.',
  })
}
