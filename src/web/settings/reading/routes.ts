import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { AppError } from '../../../domain/errors.js'
import { may } from '../../../domain/people.js'
import { readingProgress } from '../../../usecases/code-frame/read-again.js'
import { askToLearn } from '../../../usecases/learning/ask-to-learn.js'
import { howWellItReads } from '../../../usecases/learning/how-well.js'
import { readWith } from '../../../usecases/learning/read-with.js'
import type { WebDeps } from '../../deps.js'
import { doneIn } from '../../done.js'
import { readForm } from '../../forms.js'
import { requirePermission } from '../../middleware/permission.js'
import { currentPerson } from '../../middleware/session.js'
import { paths } from '../../paths.js'
import { statusOf } from '../../status.js'
import { readingView } from './view.js'

/** How well the machine reads, for everybody; learning now and going back, for administrators. */
export const readingRoutes = (deps: WebDeps): Router => {
  const router = Router()
  const administers = requirePermission('administer')
  router.get('/', (request, response) => show(deps, request, response))
  router.post('/learn', administers, async (_request, response) => {
    response.redirect(303, paths.reading(await askToLearn(deps)(currentPerson(response).id)))
  })
  router.post('/use', administers, (request, response) => use(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const DONE = {
  asked: 'Earshot learns from your decisions now. You can leave this page.',
  'goes-on': 'Earshot is learning already.',
  'too-few': 'There is too little to learn from yet.',
  used: 'Earshot reads with it from now on.',
}

const useForm = z.object({
  round: z
    .string()
    .regex(/^(shipped|\d{1,6})$/)
    .transform(round => (round === 'shipped' ? null : Number(round))),
})

const use = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(useForm, request.body)
  if (!given.ok) return show(deps, request, response, { status: 422, problem: 'Choose one from the list.' })
  try {
    await readWith(deps)(given.data.round, currentPerson(response).id)
  } catch (error) {
    if (!(error instanceof AppError) || statusOf(error) >= 500) throw error
    return show(deps, request, response, { status: statusOf(error), problem: error.shownAs })
  }
  response.redirect(303, paths.reading('used'))
}

const show = async (
  deps: WebDeps,
  { query }: Request,
  response: Response,
  { status = 200, problem = '' } = {},
): Promise<void> => {
  const [howWell, names, progress] = await Promise.all([
    howWellItReads(deps)(),
    deps.people.names(),
    readingProgress(deps),
  ])
  const administers = may(currentPerson(response), 'administer')
  response.status(status).render('settings/reading/index.njk', {
    ...readingView(howWell, deps.frame, names),
    progress,
    administers,
    problem,
    done: doneIn(DONE, query.done),
    back: administers ? paths.settings() : paths.codeFrame(),
  })
}
