import express, { type Request, type Response, Router } from 'express'
import { type Draft, emptyDraft } from '../../domain/draft.js'
import { AppError } from '../../domain/errors.js'
import { LONGEST_TEXT, saysSomething, storable } from '../../domain/words.js'
import { dropDraftRecording } from '../../usecases/share/drop-draft-recording.js'
import type { WebDeps } from '../deps.js'
import { formWithRecording, LONGEST_FIELD } from '../form-with-recording.js'
import { sayWhenToRetry } from '../middleware/errors.js'
import { paths } from '../paths.js'
import { statusOf } from '../status.js'
import { nextStep } from './draft-steps.js'
import { keepRecording } from './keep-recording.js'
import { keepWords } from './keep-words.js'
import { AUTOSAVES_PER_DRAFT } from './limits.js'
import { draftToWrite, giveUnsentId, openDraft } from './open-draft.js'
import { wordsView } from './words-view.js'

/** The first page: what would you like to tell us? Written, recorded in the page, or an uploaded recording. */
export const wordsRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get(paths.share(), async (request, response) => {
    const draft = await openDraft(deps, request)
    const shown = draft ?? emptyDraft(await giveUnsentId(deps, request, response))
    response.render('share/words.njk', wordsView(deps, shown))
  })
  router.post(paths.share(), formWithRecording(deps), async (request, response) => {
    const text = asTyped(request.body?.text)
    try {
      if (response.locals.uploadProblem) throw response.locals.uploadProblem
      response.redirect(303, await save(deps, request, response, text))
    } catch (error) {
      await showAgain(deps, request, response, text, error)
    }
  })
  router.put(paths.shareAutosave(), express.text({ limit: LONGEST_FIELD }), async (request, response) => {
    const draft = await draftToWrite(deps, request, response, AUTOSAVES_PER_DRAFT)
    await keepWords(deps, request, draft, asTyped(request.body))
    response.sendStatus(204)
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** Forms send every line break as CR LF (https://html.spec.whatwg.org/#constructing-entry-list); people typed one. */
const asTyped = (sent: unknown): string => (typeof sent === 'string' ? storable(sent.replaceAll('\r\n', '\n')) : '')

/** @returns where to go next */
const save = async (deps: WebDeps, request: Request, response: Response, text: string): Promise<string> => {
  const draft = await draftToWrite(deps, request, response)
  const typed = await keepWords(deps, request, draft, text)
  if (request.body.do === 'delete-recording') {
    await dropDraftRecording(deps, typed)
    return paths.share()
  }
  const kept = request.file ? await keepRecording(deps, request, typed, request.file.buffer) : typed
  requireSendable(kept)
  return nextStep(kept)
}

/** What sending would refuse is said here, beside the words, and not three pages later. */
const requireSendable = ({ text, recording }: Draft): void => {
  if (text.length > LONGEST_TEXT)
    throw new AppError('text-too-long', 'This is too long for one message. Please send it in parts.')
  if (recording || saysSomething(text)) return
  throw new AppError('nothing-to-keep', 'Write something, or record your voice')
}

/** The same page with what was typed, whatever else is broken: even the draft may be out of reach. */
const showAgain = async (deps: WebDeps, request: Request, response: Response, text: string, error: unknown) => {
  const status = statusOf(error)
  if (status >= 500) deps.log.error({ requestId: response.locals.requestId, error }, 'a draft could not be saved')
  const draft = await openDraft(deps, request).catch(() => null)
  sayWhenToRetry(response, error)
  response
    .status(status >= 429 ? status : 422)
    .render('share/words.njk', wordsView(deps, { text, recording: draft?.recording ?? null }, error))
}
