import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { hasCode } from '../../../domain/errors.js'
import type { Questionnaire } from '../../../domain/surveys/edition.js'
import { type Cover, changeCover } from '../../../usecases/surveys/editing/change-cover.js'
import type { WebDeps } from '../../deps.js'
import { formErrors, readForm } from '../../forms.js'
import { openedEdition } from '../opened-edition.js'
import { refuseUnseen, sealOf } from '../seen.js'
import { backToDraft } from './back-to-draft.js'
import { LAYOUTS } from './draft-view.js'
import type { NotSaved } from './save.js'

const form = z.object({
  title: z.string().trim().min(1, 'Give the survey a title').max(150, 'Write no more than 150 letters'),
  intro: z.string().trim().min(1, 'Say in a few words why you ask').max(3000, 'Write no more than 3000 letters'),
  thanks: z.string().trim().max(2000, 'Write no more than 2000 letters').default(''),
  layout: z.enum(['one-question', 'one-page'], 'Choose how the questions are laid out'),
})

/** What parents see before and after the questions. */
export const coverRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', (_request, response) => {
    const { questionnaire } = openedEdition(response)
    show(response, coverOf(questionnaire), sealOf(deps.secrets, coverOf(questionnaire)))
  })
  router.post('/', (request, response) => save(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const coverOf = ({ title, intro, thanks, layout }: Questionnaire): Cover => ({ title, intro, thanks, layout })

const save = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(form, request.body)
  if (!given.ok) return show(response, request.body ?? {}, request.body?.seen, { errors: given.errors })
  const { id } = openedEdition(response)
  try {
    const check = (latest: Questionnaire) => refuseUnseen(deps.secrets, coverOf(latest), request.body.seen)
    await changeCover(deps)(id, given.data, check)
    backToDraft(response, 'saved')
  } catch (error) {
    if (!hasCode(error, 'superseded')) throw error
    const now = coverOf((await deps.surveys.edition(id))?.questionnaire ?? openedEdition(response).questionnaire)
    const theirs = { text: `${now.title}\n${now.intro}\n${now.thanks}`, choices: [] }
    const errors = formErrors([['superseded', error.shownAs]])
    show(response, given.data, sealOf(deps.secrets, now), { errors, superseded: true }, theirs)
  }
}

const show = (
  response: Response,
  values: Partial<Cover>,
  seen: unknown,
  notSaved: Partial<NotSaved> = {},
  theirs?: { text: string; choices: string[] },
): void => {
  const layouts = Object.entries(LAYOUTS).map(([value, text]) => ({ value, text, checked: value === values.layout }))
  response.status(notSaved.errors ? 422 : 200).render('surveys/draft/cover.njk', {
    code: openedEdition(response).code,
    values,
    seen,
    layouts,
    theirs,
    ...notSaved,
  })
}
