import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { DirectoryEntry } from '../../domain/directory/directory.js'
import { addStarterPlaces } from '../../usecases/directory/add-starter-places.js'
import { movePlace } from '../../usecases/directory/move-place.js'
import { publishPlace } from '../../usecases/directory/publish-place.js'
import { savePlace } from '../../usecases/directory/save-place.js'
import type { WebDeps } from '../deps.js'
import { doneIn } from '../done.js'
import { type FormErrors, readForm } from '../forms.js'
import { notFound } from '../middleware/errors.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { placeForm } from './place-form.js'
import { directoryView, placeChoices } from './view.js'

/** The places that help: listed, added, changed, put in order, shown to parents and taken out. */
export const directoryRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', async (request, response) => {
    const [places, names] = await Promise.all([deps.directory.all(), deps.people.names()])
    const view = directoryView(places, deps.frame, names)
    response.render('directory/index.njk', { ...view, done: doneIn(DONE, request.query.done) })
  })
  router.post('/start', async (_request, response) => {
    await addStarterPlaces(deps)(currentPerson(response).id)
    goOn(response, 'started')
  })
  router.get('/add', (_request, response) => showForm(deps, response, { values: {} }))
  router.post('/add', (request, response) => save(deps, request, response, null))
  router.use('/:id', openPlace(deps))
  router.get('/:id', (_request, response) => showForm(deps, response, { values: openedPlace(response) }))
  router.post('/:id', (request, response) => save(deps, request, response, openedPlace(response)))
  router.post('/:id/move', async (request, response) => {
    await movePlace(deps)(openedPlace(response).id, request.body?.step === 'up' ? 'up' : 'down')
    response.redirect(303, `${paths.directory()}#place-${openedPlace(response).id}`)
  })
  router.post('/:id/publish', async (request, response) => {
    const published = request.body?.publish === 'yes'
    await publishPlace(deps)(openedPlace(response), published, currentPerson(response).id)
    goOn(response, published ? 'published' : 'hidden')
  })
  router.get('/:id/remove', (_request, response) => {
    const { name, id } = openedPlace(response)
    response.render('directory/remove.njk', { name, change: paths.place(id) })
  })
  router.post('/:id/remove', async (_request, response) => {
    await deps.directory.delete(openedPlace(response).id)
    goOn(response, 'removed')
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const DONE = {
  started: 'These places are in your list. Parents do not see them yet: check each one, then show it.',
  added: 'The place is in your list. Parents do not see it until you show it to them.',
  saved: 'The place is changed.',
  published: 'Parents see this place now, on the page of help and in chats.',
  hidden: 'Parents do not see this place any more.',
  removed: 'The place is removed.',
}

const goOn = (response: Response, done: keyof typeof DONE): void =>
  response.redirect(303, `${paths.directory()}?done=${done}`)

const openPlace =
  ({ directory }: WebDeps): RequestHandler =>
  async (request, response, next) => {
    const place = await directory.find(String(request.params.id))
    if (!place) return notFound(request, response, next)
    response.locals.openedPlace = place
    next()
  }

/** Only behind `openPlace`. */
const openedPlace = (response: Response): DirectoryEntry => response.locals.openedPlace

const save = async (
  deps: WebDeps,
  request: Request,
  response: Response,
  before: DirectoryEntry | null,
): Promise<void> => {
  const given = readForm(placeForm, request.body)
  if (!given.ok) return showForm(deps, response, { values: request.body ?? {}, errors: given.errors })
  await savePlace(deps)(before, given.data, currentPerson(response).id)
  goOn(response, before ? 'saved' : 'added')
}

const showForm = (
  { frame }: WebDeps,
  response: Response,
  { values, errors }: { values: Partial<DirectoryEntry>; errors?: FormErrors },
): void => {
  const place: DirectoryEntry | undefined = response.locals.openedPlace
  const [areas, themes] = [[values.areas ?? []].flat(), [values.themes ?? []].flat()]
  response.status(errors ? 422 : 200).render('directory/place.njk', {
    ...placeChoices(frame, themes),
    values: { ...values, areas, themes },
    isNew: place === undefined,
    errors,
  })
}
