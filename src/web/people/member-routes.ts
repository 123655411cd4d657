import { type Request, type Response, Router } from 'express'
import { extended } from '../../domain/people/term.js'
import type { MemberChange } from '../../domain/people.js'
import { makeNewPasswordLink, NEW_PASSWORD_HOURS } from '../../usecases/people/new-password.js'
import { replaceLostPhone } from '../../usecases/people/replace-lost-phone.js'
import type { WebDeps } from '../deps.js'
import { type FormErrors, formErrors, readForm } from '../forms.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { showLink } from './link-page.js'
import { leavesOneselfOut, rolesForm } from './member-form.js'
import { memberView } from './member-view.js'
import { type Term, termForm } from './term-form.js'
import { memberOf } from './with-member.js'
import { LAST_ADMINISTRATOR } from './words.js'

const SIGN_INS_SHOWN = 20

/** One member: their roles, their last day, their password and where they are signed in. Behind `withMember`. */
export const memberRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', (request, response) => show(deps, response, 200, { done: request.query.done }))
  router.post('/roles', (request, response) => changeRoles(deps, request, response))
  router.post('/term', (request, response) => changeTerm(deps, request, response))
  router.post('/new-password', (request, response) => passNewPassword(deps, request, response))
  router.post('/sign-out', async (_request, response) => {
    const { id } = memberOf(response)
    await deps.people.endSessions(id, deps.clock.now())
    response.redirect(303, paths.member(id, 'signed-out'))
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

interface Shown {
  done?: unknown
  errors?: FormErrors
  /** Roles that were ticked. */
  wanted?: unknown
  /** Ask again before one takes one's own administrator role away. */
  askSure?: boolean
}

const changeRoles = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(rolesForm, request.body)
  const wanted = request.body?.roles
  if (!given.ok) return show(deps, response, 422, { wanted: wanted ?? [], errors: given.errors })
  const { roles, sure } = given.data
  const askSure = leavesOneselfOut(currentPerson(response), memberOf(response).id, roles) && sure !== 'yes'
  if (askSure) return show(deps, response, 422, { wanted, askSure, errors: formErrors([['sure', NOT_SURE]]) })
  await change(deps, response, { roles }, { field: 'roles', wanted, done: 'roles' })
}

const NOT_SURE = 'Say that you want to take your own administrator role away'

const changeTerm = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(termForm(deps.clock.now()), request.body)
  if (!given.ok) return show(deps, response, 422, { errors: given.errors })
  const lastDay = lastDayAfter(given.data, response, deps.clock.now())
  await change(deps, response, { lastDay }, { field: 'lastDay', done: 'term' })
}

const lastDayAfter = (term: Term, response: Response, now: Date): string | null => {
  if (term.how === 'no-end') return null
  return term.how === 'until' ? term.lastDay : extended(memberOf(response), term.months, now)
}

const change = async (
  deps: WebDeps,
  response: Response,
  what: MemberChange,
  { field, done, wanted }: { field: string; done: string; wanted?: unknown },
): Promise<void> => {
  const { id } = memberOf(response)
  const outcome = await deps.people.changeMember(id, what)
  if (outcome === 'changed') return response.redirect(303, paths.member(id, done))
  await show(deps, response, 422, { wanted, errors: formErrors([[field, LAST_ADMINISTRATOR]]) })
}

/** A link by which they choose a new password; for whoever lost their phone as well, without the code from it. */
const passNewPassword = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const member = memberOf(response)
  if (member.disabled) return response.redirect(303, paths.member(member.id))
  if (request.body?.lostPhone === 'yes') await replaceLostPhone(deps)(member, currentPerson(response).id)
  const token = await makeNewPasswordLink(deps)(member.id)
  await showLink(deps, request, response, {
    address: paths.newPassword(member.id, token),
    name: member.name,
    email: member.email,
    title: `A new password for ${member.name}`,
    toThem: `Here you choose a new password for Earshot of ${deps.site.forumName}:`,
    lasts: `The link works once, and for ${NEW_PASSWORD_HOURS} hours.`,
    back: paths.member(member.id),
  })
}

const show = async (deps: WebDeps, response: Response, status: number, shown: Shown): Promise<void> => {
  const member = memberOf(response)
  const [signIns, { termMonths }] = await Promise.all([
    deps.signIns.recent(member.id, SIGN_INS_SHOWN),
    deps.peopleRules.read(),
  ])
  const me = currentPerson(response)
  const now = deps.clock.now()
  const view = memberView(member, { me, signIns, termMonths, now, done: shown.done, wanted: shown.wanted })
  response.status(status).render('people/member.njk', { ...view, askSure: shown.askSure, errors: shown.errors })
}
