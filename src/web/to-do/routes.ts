import { type Request, type RequestHandler, type Response, Router } from 'express'
import { z } from 'zod'
import type { ToDo } from '../../domain/chat/to-do.js'
import { AppError } from '../../domain/errors.js'
import type { Limit } from '../../domain/limits.js'
import { storable } from '../../domain/words.js'
import { LONGEST_ANSWER } from '../../usecases/chat/to-dos.js'
import type { WebDeps } from '../deps.js'
import { type FormErrors, formErrors, readForm } from '../forms.js'
import { takeOrRefuse } from '../limiting.js'
import { notFound } from '../middleware/errors.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { fieldOf, toDoView } from './view.js'

const DONE_SHOWN = 10

const form = z.object({
  text: z
    .string('Type what you want to say')
    .trim()
    .min(1, 'Type what you want to say')
    .max(LONGEST_ANSWER, `Write at most ${LONGEST_ANSWER.toLocaleString('en-GB')} letters, or send it in two parts`),
})

/** More than a volunteer writes by hand; an account that is stolen must not flood parents, nor cost the forum its number. */
const ANSWERS_PER_PERSON: Limit = { name: 'answers-per-person', points: 40, seconds: 3600 }

type ToDoDeps = Pick<WebDeps, 'clock' | 'limits' | 'people' | 'toDos'>

/** Who waits for an answer from a person, and the box to write it in. */
export const toDoRoutes = (deps: ToDoDeps): Router => {
  const router = Router()
  router.get('/', (request, response) => show(deps, response, 200, { outcome: request.query.done }))
  router.post('/:id/answer', withToDo(deps), (request, response) => answer(deps, request, response))
  router.post('/:id/finish', withToDo(deps), async (_request, response) => {
    await deps.toDos.finish(response.locals.toDo.id, currentPerson(response).id)
    response.redirect(303, `${paths.toDo()}?done=finished`)
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const withToDo =
  ({ toDos }: ToDoDeps): RequestHandler<{ id: string }> =>
  async (request, response, next) => {
    const toDo = z.uuid().safeParse(request.params.id).success ? await toDos.find(request.params.id) : null
    if (!toDo) return notFound(request, response, next)
    response.locals.toDo = toDo
    next()
  }

const answer = async (deps: ToDoDeps, request: Request, response: Response): Promise<void> => {
  const toDo: ToDo = response.locals.toDo
  const given = readForm(form, request.body)
  const problem = given.ok ? await send(deps, toDo, given.data.text, response) : wrongText(given.errors)
  if (!problem) return response.redirect(303, `${paths.toDo()}?done=sent`)
  const text = typeof request.body?.text === 'string' ? storable(request.body.text) : ''
  const errors = formErrors([[fieldOf(toDo.id), problem]])
  await show(deps, response, 422, { problem: { id: toDo.id, text, errors } }, toDo)
}

const wrongText = ({ summary }: FormErrors): string => summary[0]?.text ?? 'Type what you want to say'

/** @returns why it cannot be sent, in plain words, or null when it is on its way */
const send = async (
  { limits, toDos }: ToDoDeps,
  { id }: ToDo,
  text: string,
  response: Response,
): Promise<string | null> => {
  try {
    const person = currentPerson(response)
    await takeOrRefuse(limits, ANSWERS_PER_PERSON, person.id)
    await toDos.answer(id, person.id, text)
    return null
  } catch (error) {
    if (error instanceof AppError && (!error.retryable || error.code === 'too-often')) return error.shownAs
    throw error
  }
}

/** @param kept shown even when somebody else has finished it meanwhile: words that were typed must not be lost */
const show = async (
  { clock, people, toDos }: ToDoDeps,
  response: Response,
  status: number,
  asked: Pick<Parameters<typeof toDoView>[2], 'outcome' | 'problem'>,
  kept?: ToDo,
): Promise<void> => {
  const [open, done, names] = await Promise.all([toDos.open(), toDos.recentlyDone(DONE_SHOWN), people.names()])
  const shown = kept && !open.some(({ id }) => id === kept.id) ? [...open, kept] : open
  response.status(status).render('to-do/index.njk', toDoView(shown, done, { ...asked, names, now: clock.now() }))
}
