import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { FIRST_RULES, type PeopleRules, SECOND_FACTOR_FOR } from '../../domain/people/rules.js'
import type { WebDeps } from '../deps.js'
import { type FormErrors, readForm } from '../forms.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { NO_END, termChoices, termField } from './terms.js'

/** Letters. It is read beside words that are hard to read already. */
const MOST_SUPPORT = 400

const form = z.object({
  secondFactorFor: z.enum(SECOND_FACTOR_FOR, 'Choose who has to use a code from their phone'),
  termMonths: termField,
  support: z
    .string()
    .trim()
    .max(MOST_SUPPORT, `Say it in ${MOST_SUPPORT} letters or fewer`)
    .default(FIRST_RULES.support),
})

const FOR: Record<PeopleRules['secondFactorFor'], { text: string; hint: string }> = {
  nobody: { text: 'Nobody has to', hint: 'Everybody may, and is asked to when they join.' },
  originals: {
    text: 'Whoever may open the words and recordings as they came in',
    hint: 'Reviewers, safeguarding leads and administrators.',
  },
  everybody: { text: 'Everybody', hint: 'The safest.' },
}

/** What the forum asks of everybody who signs in. */
export const rulesRoutes = (deps: Pick<WebDeps, 'clock' | 'peopleRules'>): Router => {
  const router = Router()
  router.get('/', async (_request, response) => {
    const { termMonths, ...rules } = await deps.peopleRules.read()
    show(response, 200, { ...rules, termMonths: String(termMonths ?? NO_END) })
  })
  router.post('/', (request, response) => save(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const save = async (
  { clock, peopleRules }: Pick<WebDeps, 'clock' | 'peopleRules'>,
  request: Request,
  response: Response,
): Promise<void> => {
  const given = readForm(form, request.body)
  if (!given.ok) return show(response, 422, request.body ?? {}, given.errors)
  await peopleRules.save(given.data, currentPerson(response).id, clock.now())
  response.redirect(303, paths.people('rules'))
}

const show = (response: Response, status: number, values: Record<string, unknown>, errors?: FormErrors): void => {
  const secondFactors = SECOND_FACTOR_FOR.map(value => ({
    value,
    text: FOR[value].text,
    hint: { text: FOR[value].hint },
    checked: values.secondFactorFor === value,
  }))
  const terms = termChoices(String(values.termMonths))
  response.status(status).render('people/rules.njk', { secondFactors, terms, support: values.support, errors })
}
