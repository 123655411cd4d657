import { type Request, type RequestHandler, type Response, Router } from 'express'
import { AppError } from '../../domain/errors.js'
import type { Limit } from '../../domain/limits.js'
import { LONGEST_TEXT, saysSomething, storable } from '../../domain/words.js'
import type { WebDeps } from '../deps.js'
import { formWithRecording } from '../form-with-recording.js'
import { formErrors } from '../forms.js'
import { takeOrRefuse } from '../limiting.js'
import { sayWhenToRetry } from '../middleware/errors.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { bytesOf, recordingBody, sayInPlainWords, wordsFor } from '../recording-body.js'
import { statusOf } from '../status.js'
import { newsView, practiceView } from './view.js'

/**
 * A volunteer's own chat with the conversation that parents meet. Each page works without JavaScript; htmx asks for what is
 * new since the last line it has.
 * @param room for the recordings that arrive at one time
 */
export const practiceRoutes = (deps: WebDeps, room: RequestHandler): Router => {
  const router = Router()
  const { practice } = deps
  router.get('/', (_request, response) => show(deps, response))
  router.get('/news', (request, response) => sendNews(deps, response, request.query.after))
  router.post('/', room, formWithRecording(deps), (request, response) => send(deps, request, response))
  router.put(
    '/voice',
    room,
    recordingBody(deps),
    async (request: Request, response: Response) => {
      const { id } = currentPerson(response)
      await takeOrRefuse(deps.limits, MESSAGES_PER_PERSON, id)
      await practice.sayAloud(id, bytesOf(request), request.get('Content-Type') ?? '')
      response.sendStatus(204)
    },
    sayInPlainWords(deps),
  )
  router.post('/choice', async (request, response) => {
    await practice.choose(currentPerson(response).id, String(request.body?.choice ?? ''))
    await goOn(deps, request, response)
  })
  router.post('/skip', async (request, response) => {
    await practice.skipAhead(currentPerson(response).id)
    await goOn(deps, request, response)
  })
  router.post('/start-again', async (_request, response) => {
    await practice.startAgain(currentPerson(response).id)
    response.redirect(303, paths.practice())
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** Far more than anybody tries out by hand: each is kept, heard and read like a parent's, also from an account that is stolen. */
const MESSAGES_PER_PERSON: Limit = { name: 'practice-messages-per-person', points: 120, seconds: 3600 }

const show = async (deps: WebDeps, response: Response): Promise<void> => {
  const chat = await deps.practice.open(currentPerson(response).id)
  response.render('practice/index.njk', practiceView(deps, chat))
}

const send = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const text = typeof request.body?.text === 'string' ? storable(request.body.text.replaceAll('\r\n', '\n')) : ''
  try {
    await sayAll(deps, request, response, text)
  } catch (error) {
    return refuse(deps, request, response, text, error)
  }
  await goOn(deps, request, response)
}

const sayAll = async (deps: WebDeps, { file }: Request, response: Response, text: string): Promise<void> => {
  const { limits, practice } = deps
  const { id } = currentPerson(response)
  await takeOrRefuse(limits, MESSAGES_PER_PERSON, id)
  if (response.locals.uploadProblem) throw response.locals.uploadProblem
  if (text.length > LONGEST_TEXT)
    throw new AppError('text-too-long', 'This is too long for one message. Please send it in parts.')
  if (!file && !saysSomething(text)) throw new AppError('nothing-to-keep', 'Write something, or record your voice')
  if (file) await practice.sayAloud(id, file.buffer, file.mimetype)
  if (saysSomething(text)) await practice.say(id, text)
}

/** The page again or, for htmx, the part below the chat, with what was typed and what is wrong with it. */
const refuse = async (deps: WebDeps, request: Request, response: Response, text: string, error: unknown) => {
  if (!(error instanceof AppError)) throw error
  const field = error.code.includes('recording') ? 'recording' : 'text'
  const chat = await deps.practice.open(currentPerson(response).id)
  const view = practiceView(deps, chat, { text, errors: formErrors([[field, wordsFor(error)]]) })
  sayWhenToRetry(response, error)
  if (isHtmx(request)) response.status(422).render('practice/_news.njk', { ...view, lines: [] })
  else response.status(statusOf(error) >= 429 ? statusOf(error) : 422).render('practice/index.njk', view)
}

/** After something was said: the page, or for htmx what is new. */
const goOn = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  if (isHtmx(request)) await sendNews(deps, response, request.body?.after)
  else response.redirect(303, paths.practice())
}

const isHtmx = (request: Request): boolean => request.get('HX-Request') !== undefined

/** What came after the last line that the page has. Nothing new answers 204, which htmx takes to change nothing. */
const sendNews = async (deps: WebDeps, response: Response, after: unknown): Promise<void> => {
  const chat = await deps.practice.open(currentPerson(response).id)
  const view = newsView(deps, chat, String(after ?? ''))
  if (view === 'another-chat') {
    response.set('HX-Refresh', 'true').sendStatus(204)
    return
  }
  if (view) response.render('practice/_news.njk', view)
  else response.sendStatus(204)
}
