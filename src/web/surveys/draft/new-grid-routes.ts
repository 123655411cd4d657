import { type Request, type Response, Router } from 'express'
import { addQuestions } from '../../../domain/surveys/drafting/questions.js'
import { questionsOf } from '../../../domain/surveys/edition.js'
import type { WebDeps } from '../../deps.js'
import { paths } from '../../paths.js'
import { openedEdition } from '../opened-edition.js'
import { backToDraft } from './back-to-draft.js'
import { type GridInput, gridInputOf, readGrid, toGrid } from './grid-input.js'
import { gridFormView } from './grid-view.js'
import { openedSection } from './opened-section.js'
import { type NotSaved, saveDraft } from './save.js'

/** Adding a grid: several questions that share the words over them and their answers. Behind `openSection`. */
export const newGridRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', (_request, response) => show(response, gridInputOf([]), {}))
  router.post('/', (request, response) => add(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const add = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const input = readGrid(request.body)
  const taken = questionsOf(openedEdition(response).questionnaire).map(({ name }) => name)
  const made = toGrid(input, [], { gridId: deps.secrets.id(), taken, newId: deps.secrets.id })
  if (!made.ok) return show(response, input, made)
  const { id } = openedSection(response)
  const notSaved = await saveDraft(deps, response, latest => addQuestions(latest, id, made.questions))
  if (notSaved) return show(response, input, notSaved)
  backToDraft(response, 'added', `q-${made.questions[0]?.id}`)
}

const show = (response: Response, input: GridInput, notSaved: Partial<NotSaved>): void =>
  response.status(notSaved.errors ? 422 : 200).render('surveys/draft/grid.njk', {
    ...gridFormView(input, [], notSaved),
    backTo: paths.surveyQuestionAdd(openedEdition(response).code, openedSection(response).id),
  })
