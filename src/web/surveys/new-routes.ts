import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { READY_MADE, type ReadyMade, readyMade } from '../../domain/surveys/bank/ready-made.js'
import { createSurvey } from '../../usecases/surveys/editing/create-survey.js'
import type { WebDeps } from '../deps.js'
import { type FormErrors, readForm } from '../forms.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'

const form = z.object({
  name: z
    .string('Give the survey a name')
    .trim()
    .min(1, 'Give the survey a name')
    .max(100, 'Write no more than 100 letters'),
  label: z
    .string('Say which edition it is')
    .trim()
    .min(1, 'Say which edition it is, such as 2026')
    .max(30, 'Write no more than 30 letters'),
  start: z.enum(READY_MADE, 'Choose what you want to begin with'),
})

/** Beginning a survey, from nothing or from one that is ready-made. */
export const newSurveyRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', (_request, response) => show(response, { label: String(deps.clock.now().getFullYear()) }))
  router.post('/', (request, response) => create(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const STARTS: Record<ReadyMade, { text: string; hint: string }> = {
  blank: { text: 'An empty one', hint: 'You write every question yourself.' },
  yearly: {
    text: 'A yearly survey',
    hint: 'About the child, plans, help and being listened to. You can change all of it.',
  },
  event: { text: 'A short one after an event', hint: 'Four questions on one page.' },
}

const create = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(form, request.body)
  if (!given.ok) return show(response, request.body ?? {}, given.errors)
  const { name, label, start } = given.data
  const begun = readyMade(start, deps.frame)
  const questionnaire = { ...begun, title: begun.title ? begun.title : `${name} ${label}` }
  const { code } = await createSurvey(deps)({ name, label, questionnaire }, currentPerson(response).id)
  response.redirect(303, paths.surveyDraft(code))
}

const show = (response: Response, values: Record<string, unknown>, errors?: FormErrors): void => {
  const starts = READY_MADE.map(value => ({
    value,
    text: STARTS[value].text,
    hint: { text: STARTS[value].hint },
    checked: values.start === value,
  }))
  response.status(errors ? 422 : 200).render('surveys/new.njk', { values, starts, errors })
}
