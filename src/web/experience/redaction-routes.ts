import { type Request, type RequestHandler, type Response, Router } from 'express'
import { AppError } from '../../domain/errors.js'
import { openPlaces } from '../../domain/redaction-choices/choose.js'
import { readRecord } from '../../usecases/redaction/choose.js'
import { hideWords } from '../../usecases/redaction/hide-words.js'
import { showWords } from '../../usecases/redaction/show-words.js'
import { undoChoice } from '../../usecases/redaction/undo-choice.js'
import type { WebDeps } from '../deps.js'
import { formErrors, readForm } from '../forms.js'
import { requirePermission } from '../middleware/permission.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { requireUncovered } from '../reading-load/require-uncovered.js'
import { statusOf } from '../status.js'
import { goBack } from './go-back.js'
import { listOf, withList } from './list.js'
import { requireOpening } from './opening.js'
import { readAgain, recordOf } from './record.js'
import { hiddenWordsForm, placesForm, showForm } from './redaction-forms.js'
import { showPlaces, showRedaction } from './show-redaction.js'

/** Putting right what is hidden in a record: hiding what was missed, and showing what was hidden by mistake. */
export const redactionRoutes = (deps: WebDeps): Router => {
  const router = Router({ mergeParams: true })
  const uncovered = requireUncovered(deps, 'redaction')
  const mayShow = [requirePermission('read-original'), requireOpening(deps, 'redaction')]
  router.get('/', uncovered, (request, response) => showRedaction(deps, request, response))
  router.post('/find', uncovered, (request, response) => find(deps, request, response))
  router.post('/hide', uncovered, (request, response) => hide(deps, request, response))
  router.post('/show', mayShow, (request: Request, response: Response) => show(deps, request, response))
  router.post('/undo', openingForHidden(deps), (request, response) =>
    change(deps, request, response, 'undone', () =>
      undoChoice(deps)(recordOf(response).reference, idIn(request), currentPerson(response).id),
    ),
  )
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** Of the choice that is to be taken back. */
const idIn = ({ body }: Request): string => String(body?.id ?? '')

/** Taking back a hiding shows the words, as opening the original does; taking back a showing asks for no reason. */
const openingForHidden = (deps: WebDeps): RequestHandler => {
  const opening = requireOpening(deps, 'redaction')
  return (request, response, next) => {
    const choice = recordOf(response).redactionChoices?.find(({ id }) => id === idIn(request))
    return choice?.kind === 'hide' ? opening(request, response, next) : next()
  }
}

const PLACEHOLDER = /\[[^\][]+\]/
const NOT_FOUND = 'We cannot find these words in what is shown here. Check the spelling, or copy them from the text'
const HIDDEN_ALREADY = 'Leave out what stands in [square brackets]: that is hidden already'

/** First it is shown where the words stand. */
const find = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(hiddenWordsForm, request.body)
  if (!given.ok) return showRedaction(deps, request, response, { status: 422, errors: given.errors })
  const now = readRecord(recordOf(response))
  const places = now ? openPlaces(now.words, now.redacted, given.data.missed) : []
  if (places.length > 0) return showPlaces(deps, request, response, { places })
  const why = PLACEHOLDER.test(given.data.missed) ? HIDDEN_ALREADY : NOT_FOUND
  await showRedaction(deps, request, response, { status: 422, errors: formErrors([['missed', why]]) })
}

const hide = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(placesForm, request.body)
  const now = readRecord(recordOf(response))
  const places = now ? openPlaces(now.words, now.redacted, String(request.body?.missed ?? '')) : []
  if (!given.ok) return showPlaces(deps, request, response, { places, status: 422, errors: given.errors })
  const { missed: words, missedType: type, version } = given.data
  const leave = places.map(({ start }) => start).filter(start => !given.data.places.includes(start))
  const { reference } = recordOf(response)
  try {
    await hideWords(deps)(reference, { words, type, leave, version }, currentPerson(response).id)
  } catch (error) {
    return refused(deps, request, response, error)
  }
  goBack(request, response, { did: 'hid-words' }, 'words')
}

const show = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(showForm, request.body)
  if (!given.ok) return showRedaction(deps, request, response, { status: 422, errors: given.errors })
  await change(deps, request, response, 'shown', () =>
    showWords(deps)(recordOf(response).reference, given.data, currentPerson(response).id),
  )
}

/** @param done what is said on the page to which this goes back */
const change = async (
  deps: WebDeps,
  request: Request,
  response: Response,
  done: string,
  work: () => Promise<unknown>,
): Promise<void> => {
  try {
    await work()
  } catch (error) {
    return refused(deps, request, response, error)
  }
  const page = `${paths.experienceRedaction(recordOf(response).reference)}?done=${done}`
  response.redirect(303, withList(page, listOf(request)))
}

/** What is hidden as it is now, with what stood in the way. */
const refused = async (deps: WebDeps, request: Request, response: Response, error: unknown): Promise<void> => {
  if (!(error instanceof AppError) || statusOf(error) >= 500 || error.code === 'not-allowed') throw error
  await readAgain(deps, response)
  await showRedaction(deps, request, response, { status: statusOf(error), conflict: error.shownAs })
}
