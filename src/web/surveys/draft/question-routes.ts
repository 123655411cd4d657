import { type Request, type Response, Router } from 'express'
import { moveBlock } from '../../../domain/surveys/drafting/moving.js'
import { replaceQuestion } from '../../../domain/surveys/drafting/questions.js'
import { questionIn, questionsOf } from '../../../domain/surveys/edition.js'
import type { Question } from '../../../domain/surveys/question.js'
import type { WebDeps } from '../../deps.js'
import { paths } from '../../paths.js'
import { openedEdition } from '../opened-edition.js'
import { refuseUnseen, sealOf } from '../seen.js'
import { backToDraft } from './back-to-draft.js'
import { openedQuestion, openQuestion } from './opened-question.js'
import { inputOf, type QuestionInput, readInput, withMovedRow } from './question-input.js'
import { inWords, questionFormView } from './question-view.js'
import { removeQuestionRoutes } from './remove-question-routes.js'
import { type NotSaved, saveDraft } from './save.js'
import { type QuestionFrame, toQuestion } from './to-question.js'

/** Changing, moving and taking away a question of the draft. */
export const questionRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.post('/:block/move', async (request, response) => {
    const { block } = request.params
    await saveDraft(deps, response, latest => moveBlock(latest, block, request.body?.step === 'up' ? 'up' : 'down'))
    backToDraft(response, 'moved', `q-${block}`)
  })
  router.use('/:question', openQuestion)
  router.get('/:question', (_request, response) => {
    const question = openedQuestion(response)
    show(response, inputOf(question), sealOf(deps.secrets, question), {})
  })
  router.post('/:question', (request, response) => change(deps, request, response))
  router.use('/:question/remove', removeQuestionRoutes(deps))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const change = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const before = openedQuestion(response)
  const { seen, says, do: asked } = request.body ?? {}
  if (says === 'back') return backToDraft(response, 'taken-back', `q-${before.id}`)
  const input = readInput(request.body)
  const moved = withMovedRow(input, asked)
  if (moved) return show(response, moved, seen, {})
  const made = toQuestion(input, frameOf(before), { taken: othersNames(response), newId: deps.secrets.id })
  if (!made.ok) return show(response, input, seen, made)
  const notSaved = await saveDraft(
    deps,
    response,
    latest => {
      refuseUnseen(deps.secrets, questionIn(latest, before.id), seen)
      return replaceQuestion(latest, before.id, [made.question])
    },
    says,
  )
  if (!notSaved) return backToDraft(response, 'saved', `q-${before.id}`)
  show(response, input, notSaved.superseded ? sealOf(deps.secrets, before) : seen, notSaved)
}

/** All that a change of its words leaves as it is. */
const frameOf = ({ id, type, onlyIf, grid, tells, choices }: Question): QuestionFrame => ({
  id,
  type,
  ...(onlyIf ? { onlyIf } : {}),
  ...(grid ? { grid } : {}),
  ...(tells ? { tells } : {}),
  choices,
})

const othersNames = (response: Response): string[] =>
  questionsOf(openedEdition(response).questionnaire)
    .filter(({ id }) => id !== openedQuestion(response).id)
    .map(({ name }) => name)

const show = (response: Response, input: QuestionInput, seen: unknown, notSaved: Partial<NotSaved>): void => {
  const { code, questionnaire } = openedEdition(response)
  const question = openedQuestion(response)
  response.status(notSaved.errors ? 422 : 200).render('surveys/draft/question.njk', {
    ...questionFormView(input, frameOf(question), notSaved),
    isNew: false,
    number: questionsOf(questionnaire).findIndex(({ id }) => id === question.id) + 1,
    seen,
    theirs: inWords(question),
    backTo: paths.surveyDraft(code),
  })
}
