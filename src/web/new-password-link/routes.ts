import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import type { Person } from '../../domain/people.js'
import { chooseNewPassword, whoseNewPassword } from '../../usecases/people/new-password.js'
import type { WebDeps } from '../deps.js'
import { type FormErrors, readForm } from '../forms.js'
import { neverKept } from '../middleware/never-kept.js'
import { newPassword } from '../new-password.js'
import { paths } from '../paths.js'

type Asked = Request<{ id: string; token: string }>

const ADDRESS = '/new-password/:id/:token'

/** The page behind the link that an administrator makes for somebody who has forgotten their password. */
export const newPasswordLinkRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.use('/new-password', neverKept)
  router.get(ADDRESS, async (request, response) => {
    const person = await whoIs(deps, request)
    if (!person) return showUsed(response)
    show(response, 200, person)
  })
  router.post(ADDRESS, (request, response) => choose(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const whoIs = async (deps: WebDeps, { params }: Asked): Promise<Person | null> =>
  z.uuid().safeParse(params.id).success ? whoseNewPassword(deps)(params.id, params.token) : null

const choose = async (deps: WebDeps, request: Asked, response: Response): Promise<void> => {
  const person = await whoIs(deps, request)
  if (!person) return showUsed(response)
  const given = readForm(z.object({ password: newPassword(person) }), request.body)
  if (!given.ok) return show(response, 422, person, given.errors)
  const { id, token } = request.params
  if (!(await chooseNewPassword(deps)(id, token, given.data.password))) return showUsed(response)
  response.redirect(303, `${paths.signIn()}?done=new-password`)
}

const show = (response: Response, status: number, { email }: Person, errors?: FormErrors): void => {
  response.status(status).render('new-password-link/index.njk', { email, errors })
}

const showUsed = (response: Response): void => {
  response.status(404).render('layout/error.njk', {
    title: 'This link no longer works',
    message: 'It can be used once, and only for a day. Ask an administrator of your forum for a new one.',
  })
}
