import { type Request, type RequestHandler, type Response, Router } from 'express'
import { mayChangeView, type SavedView } from '../../../domain/inbox/saved-view.js'
import { moveView } from '../../../usecases/inbox/move-view.js'
import { saveView } from '../../../usecases/inbox/save-view.js'
import type { WebDeps } from '../../deps.js'
import { doneIn } from '../../done.js'
import { type FormErrors, readForm } from '../../forms.js'
import { notFound } from '../../middleware/errors.js'
import { currentPerson } from '../../middleware/session.js'
import { paths } from '../../paths.js'
import { editionsAsked } from '../asked-survey.js'
import type { Names } from '../chosen.js'
import { facetChoices } from '../facet-choices.js'
import { listOf, readList } from '../filter.js'
import { savedListsView, viewForm, whatItShows } from './view.js'

/** Saved views: kept under a name, opened, renamed, shared, put in order and taken away. */
export const viewsRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', async (request, response) => {
    const person = currentPerson(response)
    const views = await deps.savedViews.visibleTo(person.id)
    const names = await namesOf(
      deps,
      views.map(({ query }) => query),
    )
    response.render('inbox/views/index.njk', {
      views: savedListsView(views, person, names),
      done: doneIn(DONE, request.query.done),
    })
  })
  router.get('/add', (request, response) => showForm(deps, response, { list: listOf(readList(request.query.list)) }))
  router.post('/add', (request, response) => add(deps, request, response))
  router.use('/:id', openView(deps))
  router.get('/:id', (_request, response) => {
    const view = openedView(response)
    return showForm(deps, response, { list: view.query, values: view, view })
  })
  router.post('/:id', (request, response) => change(deps, request, response))
  router.post('/:id/move', async (request, response) => {
    const { id, ownerId } = openedView(response)
    await moveView(deps)(id, request.body?.step === 'up' ? 'up' : 'down', ownerId)
    response.redirect(303, `${paths.inboxViews()}#view-${id}`)
  })
  router.get('/:id/remove', (_request, response) => {
    response.render('inbox/views/remove.njk', { view: openedView(response) })
  })
  router.post('/:id/remove', async (_request, response) => {
    await deps.savedViews.remove(openedView(response).id)
    goOn(response, 'removed')
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const DONE = {
  saved: 'The list is saved. You find it above the inbox.',
  changed: 'The saved list is changed.',
  removed: 'The saved list is removed. The messages on it stay where they are.',
}

const goOn = (response: Response, done: keyof typeof DONE): void =>
  response.redirect(303, `${paths.inboxViews()}?done=${done}`)

const namesOf = async (deps: WebDeps, lists: string[]): Promise<Names> => {
  const { frame, people, shippedWordings } = deps
  const languages = shippedWordings.map(({ language }) => language)
  const [names, editions] = await Promise.all([people.names(), editionsAsked(deps, lists.map(readList))])
  return { frame, people: names, choices: facetChoices(frame, languages), editions }
}

/** Opens a saved view for whoever may change it; for others it is not there. */
const openView =
  ({ savedViews }: WebDeps): RequestHandler =>
  async (request, response, next) => {
    const view = await savedViews.find(String(request.params.id))
    if (!view || !mayChangeView(view, currentPerson(response))) return notFound(request, response, next)
    response.locals.openedView = view
    next()
  }

/** Only behind `openView`. */
const openedView = (response: Response): SavedView => response.locals.openedView

const add = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const list = listOf(readList(request.body?.list))
  const given = readForm(viewForm, request.body)
  if (!given.ok) return showForm(deps, response, { list, values: request.body ?? {}, errors: given.errors })
  await saveView(deps)({ ...given.data, query: list }, currentPerson(response).id)
  goOn(response, 'saved')
}

const change = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const view = openedView(response)
  const given = readForm(viewForm, request.body)
  if (!given.ok) {
    return showForm(deps, response, { list: view.query, values: request.body ?? {}, view, errors: given.errors })
  }
  await deps.savedViews.save({ ...view, ...given.data })
  goOn(response, 'changed')
}

interface ShownForm {
  list: string
  values?: { name?: string; shared?: unknown }
  view?: SavedView
  errors?: FormErrors
}

const showForm = async (deps: WebDeps, response: Response, { list, ...shown }: ShownForm): Promise<void> => {
  const names = await namesOf(deps, [list])
  response
    .status(shown.errors ? 422 : 200)
    .render('inbox/views/form.njk', { ...shown, list, shows: whatItShows(list, names) })
}
