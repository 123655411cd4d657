import { type Response, Router } from 'express'
import { editionsBefore } from '../../../domain/surveys/drafting/changed-words.js'
import { replaceQuestion } from '../../../domain/surveys/drafting/questions.js'
import { questionIn, questionsOf } from '../../../domain/surveys/edition.js'
import type { WebDeps } from '../../deps.js'
import { openedEdition } from '../opened-edition.js'
import { backToDraft } from './back-to-draft.js'
import { openedQuestion } from './opened-question.js'
import { saveDraft } from './save.js'

/** Taking a question out of the draft, after a question that says what it costs. Behind `openQuestion`. */
export const removeQuestionRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', (_request, response) => ask(deps, response))
  router.post('/', async (_request, response) => {
    await saveDraft(deps, response, latest => replaceQuestion(latest, openedQuestion(response).id, []))
    backToDraft(response, 'removed')
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const ask = async ({ surveys }: WebDeps, response: Response): Promise<void> => {
  const edition = openedEdition(response)
  const { id, text } = openedQuestion(response)
  const earlier = editionsBefore(edition, await surveys.editions(edition.surveyId))
  const asked = earlier.filter(({ questionnaire }) => questionIn(questionnaire, id)).map(({ label }) => label)
  const depending = questionsOf(edition.questionnaire).filter(({ onlyIf }) =>
    onlyIf?.conditions.some(({ question }) => question === id),
  )
  response.render('surveys/draft/remove.njk', {
    code: edition.code,
    heading: 'Take this question away?',
    loses: [text],
    asked: asked.join(', '),
    rules: depending.map(one => one.text),
  })
}
