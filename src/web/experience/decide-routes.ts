import { type Request, type Response, Router } from 'express'
import { hasCode } from '../../domain/errors.js'
import type { ReviewDecision } from '../../domain/review/decision.js'
import type { WebDeps } from '../deps.js'
import { readForm } from '../forms.js'
import { requirePermission } from '../middleware/permission.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { decisionForm } from './decision-form.js'
import { didOf } from './did.js'
import { factDecisions, factsForm } from './facts-form.js'
import { goBack } from './go-back.js'
import { inboxOf, listOf, withList } from './list.js'
import { onwardsFrom } from './onwards.js'
import { readAgain, recordOf } from './record.js'
import { showRecord } from './show-record.js'

/** What a reviewer decides on the page of a record: one theme, its facts, whose it is, and that it is done. */
export const decideRoutes = (deps: WebDeps): Router => {
  const router = Router({ mergeParams: true })
  const mayReview = requirePermission('review')
  router.post('/decide', mayReview, async (request, response) => {
    const given = readForm(decisionForm(deps.frame), request.body)
    if (!given.ok) return showRecord(deps, request, response, { status: 422, errors: given.errors })
    await decideAll(deps, request, response, [given.data])
  })
  router.post('/facts', mayReview, async (request, response) => {
    const given = readForm(factsForm(deps.frame), request.body)
    if (!given.ok) return showRecord(deps, request, response, { status: 422, errors: given.errors })
    await decideAll(deps, request, response, factDecisions(given.data))
  })
  router.post('/undo', mayReview, async (request, response) => {
    const { reference } = recordOf(response)
    const undone = await deps.review.undo(reference, currentPerson(response).id)
    goBack(request, response, undone ? { did: 'undone', what: undone.what } : { did: 'nothing-to-undo' })
  })
  router.post('/reviewed', mayReview, (request, response) => review(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** Each by itself, as each can be taken back by itself. */
const decideAll = async (
  deps: WebDeps,
  request: Request,
  response: Response,
  decisions: ReviewDecision[],
): Promise<void> => {
  const { reference } = recordOf(response)
  const by = currentPerson(response).id
  try {
    for (const decision of decisions) await deps.review.decide(reference, decision, by)
  } catch (error) {
    if (!hasCode(error, 'superseded')) throw error
    await readAgain(deps, response)
    return showRecord(deps, request, response, { status: 409, conflict: error.shownAs })
  }
  goBack(request, response, didOf(decisions))
}

/** Done, and on to the next one of the list; after the last one back to the list. */
const review = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const record = recordOf(response)
  const [list, me] = [listOf(request), currentPerson(response)]
  const { older } = await onwardsFrom(deps, record, me, list)
  await deps.review.decide(record.reference, { kind: 'review' }, me.id)
  const next = older ? `${paths.experience(older)}?reviewed=${record.reference}` : null
  response.redirect(303, next ? withList(next, list) : inboxOf(list))
}
