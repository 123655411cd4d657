import { type Request, type Response, Router } from 'express'
import { hasCode } from '../../domain/errors.js'
import { may } from '../../domain/people.js'
import { setUpRound } from '../../usecases/agreement/set-up-round.js'
import type { WebDeps } from '../deps.js'
import { type FormErrors, formErrors, readForm } from '../forms.js'
import { listOf, readList } from '../inbox/filter.js'
import { filterFor } from '../inbox/filter-for.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { setUpForm } from './set-up-form.js'

const USUAL_SIZE = 30

type SetUpDeps = Pick<WebDeps, 'clock' | 'codings' | 'experiences' | 'frame' | 'people' | 'secrets' | 'surveys'>

/** Setting up a round: who codes, how many messages, drawn from which list and how. */
export const setUpRoutes = (deps: SetUpDeps): Router => {
  const router = Router()
  router.get('/', async (request, response) => {
    const { list } = request.query
    const values = { size: USUAL_SIZE, method: 'random', list: typeof list === 'string' ? list : '' }
    await showForm(deps, response, values)
  })
  router.post('/', (request, response) => setUp(deps, request, response))
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const setUp = async (deps: SetUpDeps, request: Request, response: Response): Promise<void> => {
  const coders = await possibleCoders(deps)
  const given = readForm(setUpForm(coders.map(({ id }) => id)), request.body)
  if (!given.ok) return showForm(deps, response, request.body ?? {}, given.errors)
  const person = currentPerson(response)
  const asked = readList(given.data.list)
  try {
    const request = { ...given.data, list: listOf(asked), filter: await filterFor(deps, asked, person) }
    const round = await setUpRound(deps)(request, person.id)
    response.redirect(303, `${paths.codingRound(round.id)}?done=set-up`)
  } catch (error) {
    if (!hasCode(error, 'invalid-message')) throw error
    await showForm(deps, response, request.body, formErrors([['list', error.shownAs]]))
  }
}

const possibleCoders = async ({ people }: Pick<SetUpDeps, 'people'>): Promise<{ id: string; name: string }[]> =>
  (await people.members()).filter(member => may(member, 'read-redacted'))

const showForm = async (
  deps: SetUpDeps,
  response: Response,
  values: Record<string, unknown>,
  errors?: FormErrors,
): Promise<void> => {
  const coders = await possibleCoders(deps)
  response.status(errors ? 422 : 200).render('agreement/set-up.njk', {
    values: { ...values, coders: [values.coders ?? []].flat() },
    coderItems: coders.map(({ id, name }) => ({ value: id, text: name })),
    errors,
  })
}
