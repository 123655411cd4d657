import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { SessionData } from 'express-session'
import { z } from 'zod'
import { checkSecondFactor } from '../../usecases/people/check-second-factor.js'
import type { WebDeps } from '../deps.js'
import { type FormErrors, formErrors, readForm } from '../forms.js'
import { paths } from '../paths.js'
import { beginSignedIn } from './begin-signed-in.js'
import { CODES_PER_ACCOUNT } from './limits.js'
import { tooManyTries } from './too-many-tries.js'

const form = z.object({
  code: z.string().trim().min(1, 'Enter the 6 digits that your phone shows').max(100, 'Enter a shorter code'),
})

type CodeAwaited = NonNullable<SessionData['codeAwaited']>

/** How long the right password alone is worth anything. */
const WAITS_MS = 10 * 60_000

/** The second step of signing in, for those who have set up a code on their phone. */
export const codeRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router
    .route(paths.signInCode())
    .all(onlyAfterPassword(deps))
    .get((_request, response) => show(response, 200))
    .post((request, response) => enter(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const onlyAfterPassword =
  (deps: WebDeps): RequestHandler =>
  async (request, response, next) => {
    const { codeAwaited } = request.session
    if (!codeAwaited || !(await isStillWorth(deps, codeAwaited))) return response.redirect(303, paths.signIn())
    response.locals.codeAwaited = codeAwaited
    next()
  }

/** Not for long, and no longer once the password was changed or all sessions were ended. */
const isStillWorth = async ({ clock, people }: WebDeps, { personId, at }: CodeAwaited): Promise<boolean> => {
  if (clock.now().getTime() - at > WAITS_MS) return false
  const person = await people.find(personId)
  return person !== null && !person.disabled && at >= (person.sessionsFrom?.getTime() ?? 0)
}

const enter = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(form, request.body)
  if (!given.ok) return show(response, 422, given.errors)
  const { personId, next }: CodeAwaited = response.locals.codeAwaited
  const taken = await deps.limits.take(CODES_PER_ACCOUNT, personId)
  if (!taken.allowed) return show(response, 429, tooManyTries('code', taken.retryAfterSeconds))
  const person = await checkSecondFactor(deps)(personId, given.data.code)
  if (!person) {
    await deps.audit.note({ by: personId, what: 'code-refused' })
    return show(response, 422, wrong)
  }
  await deps.limits.forget(CODES_PER_ACCOUNT, personId)
  await beginSignedIn(deps, request, response, person)
  response.redirect(303, next)
}

const wrong = formErrors([['code', 'That code is not right, or was used already. Wait for the next one and try again']])

const show = (response: Response, status: number, errors?: FormErrors): void => {
  response.status(status).render('sign-in/code.njk', { errors })
}
