import { type Request, type RequestHandler, type Response, Router } from 'express'
import { replaceGrid } from '../../../domain/surveys/drafting/questions.js'
import { questionsOf } from '../../../domain/surveys/edition.js'
import type { Question } from '../../../domain/surveys/question.js'
import type { WebDeps } from '../../deps.js'
import { paths } from '../../paths.js'
import { openedEdition } from '../opened-edition.js'
import { refuseUnseen, sealOf } from '../seen.js'
import { backToDraft } from './back-to-draft.js'
import { type GridInput, gridInputOf, readGrid, toGrid } from './grid-input.js'
import { gridFormView } from './grid-view.js'
import { withMovedRow } from './question-input.js'
import { type NotSaved, saveDraft } from './save.js'
import { goneWhileWriting } from './unsaved.js'

/** Changing a grid: its words, its rows and the answers that they share. */
export const gridRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.use('/:grid', openGrid)
  router.get('/:grid', (_request, response) => {
    const rows = openedGrid(response)
    show(response, gridInputOf(rows), sealOf(deps.secrets, rows), {})
  })
  router.post('/:grid', (request, response) => change(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const rowsOf = (questions: readonly Question[], gridId: string): Question[] =>
  questions.filter(({ grid }) => grid?.id === gridId)

const openGrid: RequestHandler = (request, response, next) => {
  const rows = rowsOf(questionsOf(openedEdition(response).questionnaire), String(request.params.grid))
  if (rows.length === 0) return goneWhileWriting(request, response, next)
  response.locals.openedGrid = rows
  next()
}

/** Only behind `openGrid`. */
const openedGrid = (response: Response): Question[] => response.locals.openedGrid

const change = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const before = openedGrid(response)
  const gridId = String(request.params.grid)
  const { seen, says, do: asked } = request.body ?? {}
  if (says === 'back') return backToDraft(response, 'taken-back', `q-${before[0]?.id}`)
  const input = readGrid(request.body)
  const moved = withMovedRow(input.answers, asked)
  if (moved) return show(response, { ...input, answers: moved }, seen, {})
  const made = toGrid(input, before, { gridId, taken: othersNames(response), newId: deps.secrets.id })
  if (!made.ok) return show(response, input, seen, made)
  const save = (latest: Parameters<typeof replaceGrid>[0]) => {
    refuseUnseen(deps.secrets, rowsOf(questionsOf(latest), gridId), seen)
    return replaceGrid(latest, gridId, made.questions)
  }
  const notSaved = await saveDraft(deps, response, save, says)
  if (!notSaved) return backToDraft(response, 'saved', `q-${before[0]?.id}`)
  show(response, input, notSaved.superseded ? sealOf(deps.secrets, before) : seen, notSaved)
}

const othersNames = (response: Response): string[] => {
  const own = openedGrid(response).map(({ id }) => id)
  const { questionnaire } = openedEdition(response)
  return questionsOf(questionnaire).flatMap(({ id, name }) => (own.includes(id) ? [] : [name]))
}

const show = (response: Response, input: GridInput, seen: unknown, notSaved: Partial<NotSaved>): void =>
  response.status(notSaved.errors ? 422 : 200).render('surveys/draft/grid.njk', {
    ...gridFormView(input, openedGrid(response), notSaved),
    seen,
    backTo: paths.surveyDraft(openedEdition(response).code),
  })
