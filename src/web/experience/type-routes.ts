import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { AppError } from '../../domain/errors.js'
import { recordingsOf } from '../../domain/experience/original.js'
import { canBeTyped, type Experience } from '../../domain/experience.js'
import { typeWords } from '../../usecases/type-words.js'
import type { WebDeps } from '../deps.js'
import { typingOf } from '../experience-words.js'
import { type FormErrors, formErrors, readForm } from '../forms.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { requireUncovered } from '../reading-load/require-uncovered.js'
import { statusOf } from '../status.js'
import { listOf, withList } from './list.js'
import { messageViews } from './messages-view.js'
import { hasOpened, requireOpening } from './opening.js'
import { recordOf } from './record.js'

const form = z.object({
  text: z.string('Type what you can hear on the recording'),
  version: z.coerce.number().int().min(0),
})

/**
 * Listening to a recording and typing what was said, in place of the machine's words. What was typed is saved however long it took;
 * but a form that comes back shows the original words only to who has said why within the hour.
 */
export const typeRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.use((_request, response, next) => (canBeTyped(recordOf(response)) ? next() : next('router')))
  router.get('/', requireOpening(deps, 'type'), requireUncovered(deps, 'type'), (request, response) => {
    const experience = recordOf(response)
    const text = experience.correction?.text ?? heardSoFar(experience)
    return show(deps, request, response, { values: { text, version: experience.version } })
  })
  router.post('/', (request, response) => save(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const save = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const { reference, version } = recordOf(response)
  const given = readForm(form, request.body)
  if (!given.ok)
    return show(deps, request, response, { values: { text: '', version }, status: 422, errors: given.errors })
  try {
    await typeWords(deps)(reference, { ...given.data, by: currentPerson(response).id })
    response.redirect(303, withList(paths.experienceOriginal(reference), listOf(request)))
  } catch (error) {
    if (!(error instanceof AppError) || statusOf(error) >= 500) throw error
    // The words stay in the box, now over the newer version, so that a second try is a decision and not an accident.
    const errors = formErrors([['text', wordsFor(error)]])
    await show(deps, request, response, { values: { text: given.data.text, version }, status: statusOf(error), errors })
  }
}

/** Also what was heard on some recordings while another could not be. */
const heardSoFar = ({ original }: Experience): string =>
  recordingsOf(original)
    .flatMap(({ transcript }) => transcript?.text || [])
    .join('\n\n')

const wordsFor = ({ code, shownAs }: AppError): string =>
  code === 'superseded'
    ? 'Somebody else changed this while you were typing. Your words are still here. Look at the newer version, then save again if yours are better'
    : shownAs

interface Shown {
  values: { text: string; version: number }
  status?: number
  errors?: FormErrors
}

const show = async (
  deps: WebDeps,
  request: Request,
  response: Response,
  { values, status = 200, errors }: Shown,
): Promise<void> => {
  const experience = recordOf(response)
  const { reference } = experience
  response.status(status).render('experience/type.njk', {
    reference,
    heading: typingOf(experience),
    isVoice: experience.original.kind === 'voice',
    values,
    messages: (await hasOpened(deps, response)) ? messageViews(experience, []) : [],
    back: withList(paths.experience(reference), listOf(request)),
    errors,
  })
}
