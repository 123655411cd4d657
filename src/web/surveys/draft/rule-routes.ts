import { type Request, type Response, Router } from 'express'
import { replaceQuestion } from '../../../domain/surveys/drafting/questions.js'
import { questionIn, questionsOf } from '../../../domain/surveys/edition.js'
import type { Question } from '../../../domain/surveys/question.js'
import type { Rule } from '../../../domain/surveys/rule.js'
import type { WebDeps } from '../../deps.js'
import type { FormErrors } from '../../forms.js'
import { paths } from '../../paths.js'
import { openedEdition } from '../opened-edition.js'
import { readCondition } from './condition-form.js'
import { openedQuestion, openQuestion } from './opened-question.js'
import { ruleView } from './rule-view.js'
import { saveDraft } from './save.js'

/** When a question is asked: conditions on the answers to earlier ones, added one by one. */
export const ruleRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.use('/:question/rule', openQuestion)
  router.get('/:question/rule', (request, response) => show(response, earlierOne(response, request.query.about), {}))
  router.post('/:question/rule', (request, response) => change(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** Questions that come before the opened one: only those can decide whether it is asked. */
const earlier = (response: Response): Question[] => {
  const questions = questionsOf(openedEdition(response).questionnaire)
  return questions.slice(
    0,
    questions.findIndex(({ id }) => id === openedQuestion(response).id),
  )
}

const earlierOne = (response: Response, asked: unknown): Question | null =>
  earlier(response).find(({ id }) => id === asked) ?? null

const change = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const { do: asked, about: aboutId, place, hold } = request.body ?? {}
  if (asked === 'remove') return save(deps, response, rule => without(rule, Number(place)))
  if (asked === 'hold') return save(deps, response, rule => ({ ...rule, hold: hold === 'any' ? 'any' : 'all' }))
  const about = earlierOne(response, aboutId)
  if (!about) return show(response, null, {})
  const given = readCondition(request.body, about)
  if (!given.ok) return show(response, about, request.body, given.errors)
  await save(deps, response, rule => ({ ...rule, conditions: [...rule.conditions, given.data] }))
}

const without = (rule: Rule, place: number): Rule => ({
  ...rule,
  conditions: rule.conditions.filter((_one, at) => at !== place),
})

/** A rule that says nothing any more goes. */
const save = async (deps: WebDeps, response: Response, change: (rule: Rule) => Rule): Promise<void> => {
  const { id } = openedQuestion(response)
  await saveDraft(deps, response, latest => {
    const question = questionIn(latest, id)
    if (!question) return latest
    const { onlyIf = { hold: 'all', conditions: [] }, ...rest } = question
    const rule = change(onlyIf)
    return replaceQuestion(latest, id, [rule.conditions.length > 0 ? { ...rest, onlyIf: rule } : rest])
  })
  response.redirect(303, paths.surveyRule(openedEdition(response).code, id))
}

/** @param about the earlier question whose answer is to be chosen; null: that question has to be chosen first */
const show = (
  response: Response,
  about: Question | null,
  values: Record<string, unknown>,
  errors?: FormErrors,
): void => {
  const { code, questionnaire } = openedEdition(response)
  const question = openedQuestion(response)
  const view = ruleView(question, { earlier: earlier(response), all: questionsOf(questionnaire), about, values })
  response.status(errors ? 422 : 200).render('surveys/draft/rule.njk', {
    ...view,
    self: paths.surveyRule(code, question.id),
    backTo: `${paths.surveyDraft(code)}#q-${question.id}`,
    errors,
  })
}
