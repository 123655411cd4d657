import { type Request, type RequestHandler, type Response, Router } from 'express'
import { addQuestions } from '../../../domain/surveys/drafting/questions.js'
import { questionsOf } from '../../../domain/surveys/edition.js'
import { QUESTION_TYPES, type QuestionType } from '../../../domain/surveys/question.js'
import type { WebDeps } from '../../deps.js'
import { notFound } from '../../middleware/errors.js'
import { paths } from '../../paths.js'
import { openedEdition } from '../opened-edition.js'
import { backToDraft } from './back-to-draft.js'
import { newGridRoutes } from './new-grid-routes.js'
import { openedSection, openSection } from './opened-section.js'
import { inputOf, type QuestionInput, readInput } from './question-input.js'
import { questionFormView } from './question-view.js'
import { type NotSaved, saveDraft } from './save.js'
import { toQuestion } from './to-question.js'
import { GRID_WORDS, TYPE_WORDS } from './type-words.js'

/** Adding a question to a section: first which kind, then its words. */
export const addRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.use('/:section', openSection)
  router.get('/:section', (_request, response) => showKinds(response))
  router.use('/:section/grid', newGridRoutes(deps))
  router.use('/:section/:type', onlyTypes)
  router.get('/:section/:type', (_request, response) => showForm(response, inputOf(null), {}))
  router.post('/:section/:type', (request, response) => add(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const onlyTypes: RequestHandler = (request, response, next) => {
  const type = QUESTION_TYPES.find(one => one === request.params.type)
  if (!type) return notFound(request, response, next)
  response.locals.typeToAdd = type
  next()
}

/** Only behind `onlyTypes`. */
const typeToAdd = (response: Response): QuestionType => response.locals.typeToAdd

const showKinds = (response: Response): void => {
  const { code } = openedEdition(response)
  const { id, title } = openedSection(response)
  const kinds = [...QUESTION_TYPES.map(type => [type, TYPE_WORDS[type]] as const), ['grid', GRID_WORDS] as const]
  response.render('surveys/draft/kinds.njk', {
    code,
    section: title,
    kinds: kinds.map(([type, words]) => ({ ...words, href: paths.surveyQuestionAdd(code, id, type) })),
  })
}

const add = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const input = readInput(request.body)
  const frame = { id: deps.secrets.id(), type: typeToAdd(response) }
  const taken = questionsOf(openedEdition(response).questionnaire).map(({ name }) => name)
  const made = toQuestion(input, frame, { taken, newId: deps.secrets.id })
  if (!made.ok) return showForm(response, input, made)
  const { id } = openedSection(response)
  const notSaved = await saveDraft(deps, response, latest => addQuestions(latest, id, [made.question]))
  if (notSaved) return showForm(response, input, notSaved)
  backToDraft(response, 'added', `q-${frame.id}`)
}

const showForm = (response: Response, input: QuestionInput, notSaved: Partial<NotSaved>): void =>
  response.status(notSaved.errors ? 422 : 200).render('surveys/draft/question.njk', {
    ...questionFormView(input, { id: '', type: typeToAdd(response) }, notSaved),
    isNew: true,
    backTo: paths.surveyQuestionAdd(openedEdition(response).code, openedSection(response).id),
  })
