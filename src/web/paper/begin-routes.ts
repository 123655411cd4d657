import { type Response, Router } from 'express'
import { beginBatch } from '../../usecases/paper/begin-batch.js'
import { inForumTime } from '../dates.js'
import type { WebDeps } from '../deps.js'
import { type FormErrors, readForm } from '../forms.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { beginForm } from './begin-form.js'

type BeginDeps = Pick<WebDeps, 'clock' | 'paper' | 'secrets' | 'surveys'>

/** Begins a pile: what is known of it when it is brought home. */
export const beginRoutes = (deps: BeginDeps): Router => {
  const router = Router()
  router.get('/', (_request, response) => show(deps, response, { secondShare: '0.1' }))
  router.post('/', async (request, response) => {
    const known = (await editionsToType(deps)).map(({ id }) => id)
    const given = readForm(beginForm(known, deps.clock.now().toISOString().slice(0, 10)), request.body)
    if (!given.ok) return show(deps, response, request.body ?? {}, given.errors)
    const { edition: editionId, ...about } = given.data
    const batch = await beginBatch(deps)({ ...about, editionId }, currentPerson(response).id)
    response.redirect(303, paths.pile(batch.id, 'begun'))
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** Paper that was collected in time still comes in when the survey is closed. */
const editionsToType = async ({ surveys }: BeginDeps) =>
  (await surveys.editions()).filter(({ state }) => state !== 'draft')

const show = async (
  deps: BeginDeps,
  response: Response,
  values: Record<string, unknown>,
  errors?: FormErrors,
): Promise<void> => {
  const editions = (await editionsToType(deps)).map(({ id, questionnaire, label, state }) => ({
    value: id,
    text: `${questionnaire.title} (${label})`,
    ...(state === 'closed'
      ? { hint: { text: 'This survey is over. Sheets that were filled in before still count.' } }
      : {}),
  }))
  const [today] = inForumTime(deps.clock.now().toISOString()).split(' at ')
  response.status(errors ? 422 : 200).render('paper/begin.njk', { editions, values, errors, today })
}
