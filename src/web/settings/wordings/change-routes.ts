import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { AppError } from '../../../domain/errors.js'
import { changeWording } from '../../../usecases/wordings/change-wording.js'
import { confirmWording } from '../../../usecases/wordings/confirm-wording.js'
import { allVersions, type WordingSeen } from '../../../usecases/wordings/find-wording.js'
import { useWordingAgain } from '../../../usecases/wordings/use-wording-again.js'
import type { WebDeps } from '../../deps.js'
import { doneIn } from '../../done.js'
import { type FormErrors, formErrors, readForm } from '../../forms.js'
import { currentPerson } from '../../middleware/session.js'
import { paths } from '../../paths.js'
import { statusOf } from '../../status.js'
import { editView } from './edit-view.js'
import { openAgain, openedText, previewFrom } from './opened-text.js'
import { previewOf } from './preview.js'

const version = z.coerce.number().int().min(0)
const textForm = z.object({ text: z.string().max(20_000, 'Write less'), seen: version, do: z.string().optional() })
/** Asked for while somebody types: what cannot be read is no reason to disturb them. */
const previewForm = z.object({ text: z.string().max(20_000).catch('') })
const confirmForm = z.object({
  seen: version,
  sure: z.literal('yes', 'Tick the box once somebody who speaks the language has read the text'),
})
const useAgainForm = z.object({ seen: version, version })

/** One text: read, tried, changed, confirmed, taken back. Behind `openText`. */
export const changeRoutes = (deps: WebDeps): Router => {
  const router = Router({ mergeParams: true })
  router.get('/', (request, response) => show(deps, request, response))
  router.post('/preview', (request, response) => {
    const { text } = previewForm.parse(request.body ?? {})
    response.render('settings/wordings/_preview.njk', {
      preview: previewOf(previewFrom(deps, request, response, text)),
    })
  })
  router.post('/', (request, response) =>
    answer(deps, request, response, textForm, async ({ text, ...asked }, about) => {
      if (asked.do === 'preview') return show(deps, request, response, { text })
      const changed = await changeWording(useCaseDeps(deps))({ ...about, ...asked, text })
      if (changed.outcome !== 'refused') return goOn(response, changed.outcome)
      const errors = formErrors(changed.problems.map(problem => ['text', problem]))
      return show(deps, request, response, { text, status: 422, errors })
    }),
  )
  router.post('/confirm', (request, response) =>
    answer(deps, request, response, confirmForm, async (asked, about) => {
      await confirmWording(useCaseDeps(deps))({ ...about, ...asked })
      goOn(response, 'confirmed')
    }),
  )
  router.post('/use-again', (request, response) =>
    answer(deps, request, response, useAgainForm, async (asked, about) => {
      await useWordingAgain(useCaseDeps(deps))({ ...about, ...asked })
      goOn(response, 'saved')
    }),
  )
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

type About = Omit<WordingSeen, 'seen'> & { by: string }

const useCaseDeps = ({ shippedWordings, wordings, clock }: WebDeps) => ({
  shipped: shippedWordings,
  store: wordings,
  clock,
})

/** Reads the form and does the work. When somebody else was quicker, what was typed stays in the box, over the newer version. */
const answer = async <Asked>(
  deps: WebDeps,
  request: Request,
  response: Response,
  form: z.ZodType<Asked>,
  work: (asked: Asked, about: About) => Promise<void>,
): Promise<void> => {
  const given = readForm(form, request.body)
  if (!given.ok) return show(deps, request, response, { status: 422, errors: given.errors })
  const { id, language } = openedText(response).about.wording
  try {
    await work(given.data, { id, language, by: currentPerson(response).id })
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'superseded') throw error
    await openAgain(deps, request, response)
    const typed = typeof request.body.text === 'string' ? { text: request.body.text } : {}
    const errors = formErrors([['text', error.shownAs]])
    await show(deps, request, response, { ...typed, status: statusOf(error), errors })
  }
}

const show = async (
  deps: WebDeps,
  request: Request,
  response: Response,
  { text, status = 200, errors }: { text?: string; status?: number; errors?: FormErrors } = {},
): Promise<void> => {
  const { about } = openedText(response)
  const [versions, names] = await Promise.all([allVersions(useCaseDeps(deps), about.wording), deps.people.names()])
  const preview = previewFrom(deps, request, response, text ?? about.wording.text)
  response.status(status).render('settings/wordings/edit.njk', {
    ...editView({ about, versions, names, preview }),
    errors,
    done: doneIn(DONE, request.query.done),
  })
}

const DONE = {
  saved: 'Saved. Earshot says this from now on.',
  unchanged: 'Nothing to save: the text is as it was.',
  confirmed: 'Noted: somebody who speaks the language has confirmed this text.',
}

const goOn = (response: Response, done: keyof typeof DONE): void => {
  const { id, language } = openedText(response).about.wording
  response.redirect(303, `${paths.wording(language, id)}?done=${done}`)
}
