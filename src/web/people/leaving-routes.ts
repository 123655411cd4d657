import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { type InHand, LEAVING_STEPS } from '../../domain/people/leaving.js'
import { may } from '../../domain/people.js'
import { endAccess, isLastAdministrator } from '../../usecases/people/end-access.js'
import { forgetMember } from '../../usecases/people/forget-member.js'
import { handOver } from '../../usecases/people/hand-over.js'
import { casesOf, handOverCases } from '../../usecases/people/hand-over-cases.js'
import { shutOut } from '../../usecases/people/shut-out.js'
import type { WebDeps } from '../deps.js'
import { type FormErrors, formErrors, readForm } from '../forms.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { checklistView, leavingView } from './leaving-view.js'
import { memberOf } from './with-member.js'
import { LAST_ADMINISTRATOR } from './words.js'

const somebody = z.union([z.literal(''), z.uuid()], 'Choose somebody from the list').default('')
const leavingForm = z.object({ to: somebody, casesTo: somebody })
const checklistForm = z.object({
  steps: z.preprocess(value => [value ?? []].flat(), z.array(z.enum(LEAVING_STEPS))),
})

/** Somebody leaves: their access, what they had in hand, the checklist, and their name. Behind `withMember`. */
export const leavingRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/leaving', (_request, response) => showLeaving(deps, response, 200))
  router.post('/leaving', (request, response) => leave(deps, request, response))
  router.get('/checklist', (request, response) => showChecklist(deps, request, response))
  router.post('/checklist', (request, response) => saveChecklist(deps, request, response))
  router.post('/let-in', (_request, response) => letIn(deps, response))
  router.get('/forget', (_request, response) => {
    response.render('people/forget.njk', { id: memberOf(response).id, name: memberOf(response).name })
  })
  router.post('/forget', async (_request, response) => {
    const { id } = memberOf(response)
    const forgotten = await forgetMember(deps)(id)
    response.redirect(303, forgotten ? paths.people('forgotten') : paths.member(id))
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const leave = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(leavingForm, request.body)
  if (!given.ok) return showLeaving(deps, response, 422, given.errors)
  const { to, casesTo } = given.data
  const { id } = memberOf(response)
  const heir = casesTo === '' || casesTo === id ? null : await deps.people.find(casesTo)
  if (!(heir && may(heir, 'safeguard')) && (await casesOf(deps, id)).length > 0)
    return showLeaving(deps, response, 422, nobodyChosen)
  if (await isLastAdministrator(deps, id)) return showLeaving(deps, response, 422, locksOut)
  const by = currentPerson(response).id
  // First, as who ends their own access may hand nothing over afterwards.
  await handOver(deps)(id, to || null, by)
  if (heir) await handOverCases(deps)(id, heir.id, by)
  if ((await endAccess(deps)(id)) === 'last-administrator') return showLeaving(deps, response, 422, locksOut)
  response.redirect(303, paths.memberChecklist(id))
}

const nobodyChosen = formErrors([['casesTo', 'Choose who looks after their open cases from now on']])
const locksOut = formErrors([['to', LAST_ADMINISTRATOR]])

const showLeaving = async (deps: WebDeps, response: Response, status: number, errors?: FormErrors): Promise<void> => {
  const member = memberOf(response)
  if (member.endedAt) return response.redirect(303, paths.memberChecklist(member.id))
  const [members, keys, inHand, settings] = await Promise.all([
    deps.people.members(),
    deps.apiKeys.list(),
    inHandOf(deps, member.id),
    deps.safeguardingSettings.read(),
  ])
  const view = leavingView(member, { meId: currentPerson(response).id, members, keys, inHand, settings })
  response.status(status).render('people/leaving.njk', { ...view, errors })
}

const inHandOf = async (deps: WebDeps, personId: string): Promise<InHand> => {
  const [records, cases] = await Promise.all([deps.experiences.count({ assignee: personId }), casesOf(deps, personId)])
  return { records: records.n, cases: cases.length }
}

const showChecklist = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const member = memberOf(response)
  const [keys, inHand, ticks, names] = await Promise.all([
    deps.apiKeys.list(),
    inHandOf(deps, member.id),
    deps.leaverTicks.of(member.id),
    deps.people.names(),
  ])
  const view = checklistView(member, { keys, inHand, ticks, names, done: request.query.done })
  response.render('people/checklist.njk', view)
}

const saveChecklist = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(checklistForm, request.body)
  const { id } = memberOf(response)
  if (!given.ok) return response.redirect(303, paths.memberChecklist(id))
  await deps.leaverTicks.set(id, given.data.steps, currentPerson(response).id, deps.clock.now())
  response.redirect(303, `${paths.memberChecklist(id)}?done=saved`)
}

/** Somebody comes back. Whoever knew their old password must not come in with it, so they need a link for a new one as well. */
const letIn = async (deps: WebDeps, response: Response): Promise<void> => {
  const member = memberOf(response)
  if (member.erased || !member.endedAt) return response.redirect(303, paths.member(member.id))
  await shutOut(deps)(member.id)
  await deps.people.changeMember(member.id, { endedAt: null })
  response.redirect(303, paths.member(member.id, 'let-in'))
}
