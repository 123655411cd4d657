import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { AppError } from '../../domain/errors.js'
import type { Experience } from '../../domain/experience.js'
import { mayOpen } from '../../domain/may-open.js'
import { readReference } from '../../domain/reference.js'
import type { WebDeps } from '../deps.js'
import { type FormErrors, formErrors, readForm } from '../forms.js'
import { requirePermission } from '../middleware/permission.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { statusOf } from '../status.js'
import { besideView } from './beside-view.js'
import { goBack } from './go-back.js'
import { listOf, withList } from './list.js'
import { recordOf } from './record.js'

const form = z.object({ with: z.string(), keep: z.string('Choose which one to keep') })

/** Two records that tell the same become one, or are kept apart for good. */
export const mergeRoutes = (deps: WebDeps): Router => {
  const router = Router({ mergeParams: true })
  const mayReview = requirePermission('review')
  router.get('/merge', mayReview, async (request, response) => {
    const asked = request.query.with
    if (typeof asked !== 'string') return askWhich(request, response, '')
    const other = await otherOf(deps, response, asked)
    if (!other) return askWhich(request, response, asked, formErrors([['with', NONE]]))
    askDirection(request, response, other)
  })
  router.post('/merge', mayReview, (request, response) => merge(deps, request, response))
  router.post('/keep-apart', mayReview, async (request, response) => {
    const other = await otherOf(deps, response, String(request.body?.with ?? ''))
    if (!other) return askWhich(request, response, '', formErrors([['with', NONE]]))
    await deps.review.keepApart(recordOf(response).reference, other.reference, currentPerson(response).id)
    goBack(request, response, { did: 'kept-apart' }, 'beside')
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const NONE = 'Enter the reference of another record, like ABCD-EFGH'

const merge = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const { reference } = recordOf(response)
  const given = readForm(form, request.body)
  const other = await otherOf(deps, response, String(request.body?.with ?? ''))
  if (!other) return askWhich(request, response, '', formErrors([['with', NONE]]))
  if (!given.ok) return askDirection(request, response, other, given.errors)
  const [closed, kept] =
    given.data.keep === other.reference ? [reference, other.reference] : [other.reference, reference]
  try {
    await deps.review.merge(closed, kept, currentPerson(response).id)
  } catch (error) {
    if (!(error instanceof AppError) || statusOf(error) >= 500) throw error
    return askDirection(request, response, other, formErrors([['keep', error.shownAs]]))
  }
  response.redirect(303, `${withList(`${paths.experience(closed)}?did=merged`, listOf(request))}#themes`)
}

/** The other record, if there is one that this reader may see. */
const otherOf = async ({ experiences }: WebDeps, response: Response, typed: string): Promise<Experience | null> => {
  const reference = readReference(typed)
  if (!reference || reference === recordOf(response).reference) return null
  const other = await experiences.findByReference(reference)
  return other && other.state !== 'erased' && mayOpen(currentPerson(response), other) ? other : null
}

const askWhich = (request: Request, response: Response, typed: string, errors?: FormErrors): void => {
  const { reference } = recordOf(response)
  response.status(errors ? 422 : 200).render('experience/merge-with.njk', {
    reference,
    typed,
    list: listOf(request),
    back: withList(paths.experience(reference), listOf(request)),
    errors,
  })
}

const askDirection = (request: Request, response: Response, other: Experience, errors?: FormErrors): void => {
  const experience = recordOf(response)
  const list = listOf(request)
  response.status(errors ? 422 : 200).render('experience/merge.njk', {
    both: [besideView(experience, list), besideView(other, list)],
    other: other.reference,
    action: withList(paths.experienceMerge(experience.reference), list),
    back: withList(paths.experience(experience.reference), list),
    keep: request.body?.keep,
    errors,
  })
}
