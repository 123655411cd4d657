import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { AppError } from '../../domain/errors.js'
import type { Experience } from '../../domain/experience.js'
import { passagesFrom, type Sentence, sentencesOf } from '../../domain/review/sentences.js'
import type { WebDeps } from '../deps.js'
import { type FormErrors, formErrors, readForm } from '../forms.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { requireUncovered } from '../reading-load/require-uncovered.js'
import { statusOf } from '../status.js'
import { goBack } from './go-back.js'
import { listOf, withList } from './list.js'
import { readAgain, recordOf } from './record.js'

const CHOOSE = 'Tick at least one sentence with which something else begins'

const form = z.object({
  begins: z.preprocess(given => [given ?? []].flat(), z.array(z.coerce.number().int()).min(1, CHOOSE)),
  version: z.coerce.number().int(),
})

/** Making several records of one that speaks of several things, by saying between which sentences to cut. */
export const splitRoutes = (deps: WebDeps): Router => {
  const router = Router({ mergeParams: true })
  router.get('/', requireUncovered(deps, 'split'), (request, response) => show(request, response, 200))
  router.post('/', async (request, response) => {
    const given = readForm(form, request.body)
    if (!given.ok) return show(request, response, 422, given.errors)
    const experience = recordOf(response)
    const passages = passagesFrom(sentencesIn(experience), given.data.begins)
    if (passages.length < 2) return show(request, response, 422, formErrors([['begins', CHOOSE]]))
    try {
      await deps.review.split(experience.reference, passages, currentPerson(response).id, given.data.version)
    } catch (error) {
      if (!(error instanceof AppError) || statusOf(error) >= 500) throw error
      await readAgain(deps, response)
      return show(request, response, statusOf(error), formErrors([['begins', error.shownAs]]))
    }
    goBack(request, response, { did: 'split' })
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const sentencesIn = ({ words, redacted }: Experience): Sentence[] =>
  words !== undefined && redacted ? sentencesOf(words, redacted) : []

const show = (request: Request, response: Response, status: number, errors?: FormErrors): void => {
  const experience = recordOf(response)
  const ticked = [request.body?.begins ?? []].flat().map(Number)
  response.status(status).render('experience/split.njk', {
    reference: experience.reference,
    version: experience.version,
    language: experience.language ?? 'en',
    sentences: sentencesIn(experience).map(({ start, shown }) => ({ start, shown, begins: ticked.includes(start) })),
    back: withList(paths.experience(experience.reference), listOf(request)),
    errors,
  })
}
