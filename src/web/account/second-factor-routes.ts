import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { demandsSecondFactor } from '../../domain/people/rules.js'
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
} from '../../usecases/people/set-up-second-factor.js'
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
  router.get('/remove', async (_request, response) =>
    response.render('account/remove-second-factor.njk', await removing(deps, response)),
  )
  router.post('/remove', (request, response) => remove(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const showSetUp = async (deps: WebDeps, response: Response, status: number, errors?: FormErrors): Promise<void> => {
  const setUp = await beginSecondFactor(deps)(currentPerson(response))
  if (!setUp) return response.redirect(303, paths.account())
  const demanded = response.locals.setUpFirst === true
  response.status(status).render('account/second-factor.njk', { ...(await setUpView(setUp)), demanded, errors })
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

/** Whether the forum asks for it: then it is set up again, with another phone, before anything else opens. */
const removing = async ({ peopleRules }: WebDeps, response: Response): Promise<{ demanded: boolean }> => ({
  demanded: demandsSecondFactor(await peopleRules.read(), currentPerson(response)),
})

const remove = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const person = currentPerson(response)
  const given = readForm(passwordForm, request.body)
  const errors = given.ok ? await wrongPassword(deps, person, 'password', given.data.password) : given.errors
  const asked = await removing(deps, response)
  if (errors) return response.status(422).render('account/remove-second-factor.njk', { ...asked, errors })
  await removeSecondFactor(deps)(person)
  if (request.session.signedIn) request.session.signedIn.setUpFirst = asked.demanded
  response.redirect(303, `${paths.account()}?done=removed`)
}
