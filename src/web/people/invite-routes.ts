import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { forumDay } from '../../domain/people/days.js'
import { INVITATION_DAYS } from '../../domain/people/invitation.js'
import { type Invited, invite, inviteAgain } from '../../usecases/people/invite.js'
import type { WebDeps } from '../deps.js'
import { type FormErrors, formErrors, readForm } from '../forms.js'
import { notFound } from '../middleware/errors.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { showLink } from './link-page.js'
import { inviteForm, roleChoices } from './member-form.js'
import { lastDayOf, NO_END, termChoices } from './terms.js'

/** Inviting somebody, inviting again, and taking an invitation back. */
export const inviteRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/invite', (_request, response) => show(deps, response, 200, {}))
  router.post('/invite', (request, response) => send(deps, request, response))
  router.post('/invitations/:id/again', async (request, response, next) => {
    const invited = isId(request.params.id) ? await inviteAgain(deps)(request.params.id) : null
    if (!invited) return notFound(request, response, next)
    await pass(deps, request, response, invited)
  })
  router.post('/invitations/:id/take-back', async (request, response, next) => {
    if (!isId(request.params.id)) return notFound(request, response, next)
    await deps.invitations.remove(request.params.id)
    response.redirect(303, paths.people('taken-back'))
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const isId = (asked: string): boolean => z.uuid().safeParse(asked).success

const send = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(inviteForm, request.body)
  if (!given.ok) return show(deps, response, 422, request.body ?? {}, given.errors)
  const { name, email, roles, term } = given.data
  const lastDay = lastDayOf(term, forumDay(deps.clock.now()))
  const invited = await invite(deps)({ name, email, roles, lastDay, by: currentPerson(response).id })
  if (!invited) return show(deps, response, 422, request.body, taken)
  await pass(deps, request, response, invited)
}

const taken = formErrors([
  ['email', 'Somebody with this address is a member, or is invited already. Look at the list of people'],
])

const pass = (deps: WebDeps, request: Request, response: Response, { invitation, token }: Invited): Promise<void> =>
  showLink(deps, request, response, {
    address: paths.join(token),
    name: invitation.name,
    email: invitation.email,
    title: `${invitation.name} is invited`,
    toThem: `You are invited to help ${deps.site.forumName} with what parents tell them. Open this link and choose a password:`,
    lasts: `The link works once, and for ${INVITATION_DAYS} days.`,
    back: paths.people(),
  })

const show = async (
  { peopleRules }: WebDeps,
  response: Response,
  status: number,
  values: Record<string, unknown>,
  errors?: FormErrors,
): Promise<void> => {
  const { termMonths } = await peopleRules.read()
  const term = typeof values.term === 'string' ? values.term : String(termMonths ?? NO_END)
  const choices = { roles: roleChoices(values.roles), terms: termChoices(term) }
  response.status(status).render('people/invite.njk', { ...choices, values, errors })
}
