import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import type { Person } from '../../domain/people.js'
import { changePassword } from '../../usecases/people/change-password.js'
import type { WebDeps } from '../deps.js'
import { type FormErrors, readForm } from '../forms.js'
import { currentPerson } from '../middleware/session.js'
import { newPassword } from '../new-password.js'
import { paths } from '../paths.js'
import { beginSignedIn } from '../sign-in/begin-signed-in.js'
import { wrongPassword } from './wrong-password.js'

const formFor = (person: Person) =>
  z.object({
    current: z.string('Enter the password that you have now').min(1, 'Enter the password that you have now'),
    password: newPassword(person),
  })

/** Changing one's own password. */
export const passwordRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', (_request, response) => show(response, 200))
  router.post('/', (request, response) => change(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const change = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const person = currentPerson(response)
  const given = readForm(formFor(person), request.body)
  if (!given.ok) return show(response, 422, given.errors)
  const problem = await wrongPassword(deps, person, 'current', given.data.current)
  if (problem) return show(response, 422, problem)
  await changePassword(deps)(person, given.data.password)
  await beginSignedIn(deps, request, response, person)
  response.redirect(303, `${paths.account()}?done=password`)
}

const show = (response: Response, status: number, errors?: FormErrors): void => {
  response.status(status).render('account/password.njk', { email: currentPerson(response).email, errors })
}
