import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { checkPassword } from '../../usecases/people/check-password.js'
import type { WebDeps } from '../deps.js'
import { doneIn } from '../done.js'
import { type FormErrors, formErrors, readForm } from '../forms.js'
import { beginSession, endSession } from '../middleware/session.js'
import { firstPageFor } from '../navigation.js'
import { paths } from '../paths.js'
import { senderAddress } from '../sender-address.js'
import { beginSignedIn } from './begin-signed-in.js'
import { codeRoutes } from './code-routes.js'
import { TRIES_PER_ACCOUNT, TRIES_PER_ADDRESS } from './limits.js'
import { nextPage } from './next-page.js'
import { tooManyTries } from './too-many-tries.js'

const form = z.object({
  email: z.string().trim().min(1, 'Enter your e-mail address').max(320, 'Enter a shorter e-mail address'),
  password: z.string().min(1, 'Enter your password').max(1000, 'Enter a shorter password'),
})

const DONE = { 'new-password': 'Your new password is set. Sign in with it.' }

/** Signing in and out. */
export const signInRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get(paths.signIn(), (request, response) => {
    if (response.locals.person) return response.redirect(303, firstPageFor(response.locals.person))
    show(response, request.query, 200)
  })
  router.post(paths.signIn(), (request, response) => signIn(deps, request, response))
  router.post(paths.signOut(), async (request, response) => {
    // Whatever cannot be written down: others may use this browser next.
    await endSignIn(deps, request).finally(() => endSession(request))
    response.redirect(303, paths.signIn())
  })
  router.use(codeRoutes(deps))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const signIn = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(form, request.body)
  if (!given.ok) return show(response, request.body, 422, given.errors)
  const { email, password } = given.data
  const wait = await secondsToWait(deps, senderAddress(request), email)
  if (wait > 0) return show(response.set('Retry-After', String(wait)), request.body, 429, tooManyTries('email', wait))
  const answer = await checkPassword(deps)(email, password)
  if (answer.outcome === 'refused') {
    await deps.audit.note({ by: 'nobody', what: 'sign-in-refused' })
    return show(response, request.body, 422, wrong)
  }
  await deps.limits.forget(TRIES_PER_ACCOUNT, email.toLowerCase())
  const next = nextPage(request.body.next) ?? firstPageFor(answer.person)
  if (answer.outcome === 'second-factor') {
    const at = deps.clock.now().getTime()
    await beginSession(request, { codeAwaited: { personId: answer.person.id, at, next } })
    return response.redirect(303, paths.signInCode())
  }
  await beginSignedIn(deps, request, response, answer.person)
  response.redirect(303, next)
}

const endSignIn = async ({ audit, clock, signIns }: WebDeps, { session }: Request): Promise<void> => {
  const { signedIn } = session
  if (signedIn) await audit.note({ by: signedIn.personId, what: 'signed-out' })
  if (signedIn?.signInId) await signIns.end(signedIn.personId, signedIn.signInId, clock.now())
}

/** Both are counted, so that neither guessing for one account nor trying one password on many goes on for long. */
const secondsToWait = async ({ limits }: WebDeps, address: string, email: string): Promise<number> => {
  const taken = await Promise.all([
    limits.take(TRIES_PER_ADDRESS, address),
    limits.take(TRIES_PER_ACCOUNT, email.toLowerCase()),
  ])
  return Math.max(...taken.map(one => (one.allowed ? 0 : one.retryAfterSeconds)))
}

/** Says nothing about which of the two was wrong. */
const wrong = formErrors([['email', 'The e-mail address or the password is not right. Check both and try again']])

const show = (
  response: Response,
  given: Record<string, unknown> | undefined,
  status: number,
  errors?: FormErrors,
): void => {
  const next = nextPage(given?.next) ?? ''
  const told = { sessionEnded: given?.ended === 'yes', done: doneIn(DONE, given?.done) }
  response.status(status).render('sign-in/index.njk', { values: { email: given?.email }, next, ...told, errors })
}
