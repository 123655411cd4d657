import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor } from '../../usecases/set-up-second-factor.js'
import type { WebDeps } from '../deps.js'
import { type FormErrors, formErrors, readForm } from '../forms.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { setUpView } from './set-up-view.js'
import { wrongPassword } from './wrong-password.js'

const passwordForm = z.object({ password: z.string().min(1, 'Enter your password') })
const setUpForm = passwordForm.extend({
  code: z.string().trim().min(1, 'Enter the 6 digits that your phone shows').max(20),
})

/** Turning the code from one's phone on and off. */
export const secondFactorRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', (_request, response) => showSetUp(deps, response, 200))
  router.post('/', (request, response) => confirm(deps, request, response))
  router.get('/remove', (_request, response) => response.render('account/remove-second-factor.njk'))
  router.post('/remove', (request, response) => remove(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const showSetUp = async (deps: WebDeps, response: Response, status: number, errors?: FormErrors): Promise<void> => {
  const setUp = await beginSecondFactor(deps)(currentPerson(response))
  if (!setUp) return response.redirect(303, paths.account())
  response.status(status).render('account/second-factor.njk', { ...(await setUpView(setUp)), errors })
}

const confirm = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const person = currentPerson(response)
  if (person.secondFactor) return response.redirect(303, paths.account())
  const given = readForm(setUpForm, request.body)
  const errors = given.ok ? await wrongPassword(deps, person, 'password', given.data.password) : given.errors
  if (!given.ok || errors) return showSetUp(deps, response, 422, errors ?? undefined)
  const recoveryCodes = await confirmSecondFactor(deps)(person, given.data.code)
  if (!recoveryCodes) return showSetUp(deps, response, 422, wrongCode)
  response.render('account/recovery-codes.njk', { recoveryCodes })
}

const wrongCode = formErrors([['code', 'That code is not right. Wait for the next one and try again']])

const remove = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const person = currentPerson(response)
  const given = readForm(passwordForm, request.body)
  const errors = given.ok ? await wrongPassword(deps, person, 'password', given.data.password) : given.errors
  if (errors) return response.status(422).render('account/remove-second-factor.njk', { errors })
  await removeSecondFactor(deps)(person)
  response.redirect(303, `${paths.account()}?done=removed`)
}
