import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { type ApiKey, SCOPES } from '../../domain/api-key.js'
import { createApiKey } from '../../usecases/api-keys/create-api-key.js'
import type { WebDeps } from '../deps.js'
import { type FormErrors, readForm } from '../forms.js'
import { notFound } from '../middleware/errors.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { apiKeysView } from './api-keys-view.js'

const form = z.object({
  name: z
    .string('Enter which system it is for')
    .trim()
    .min(1, 'Enter which system it is for')
    .max(100, 'Enter a shorter name'),
  scopes: z.preprocess(value => [value ?? []].flat(), z.array(z.enum(SCOPES)).min(1, 'Choose what the system may do')),
})

/** Keys for other systems: listed, made (shown once) and revoked. */
export const apiKeyRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get('/', (request, response) => show(deps, response, request.query.done, 200))
  router.post('/', (request, response) => create(deps, request, response))
  router.get('/:id/revoke', async (request, response, next) => {
    const apiKey = await findKey(deps, request.params.id)
    if (!apiKey || apiKey.revokedAt) return notFound(request, response, next)
    response.render('settings/revoke-api-key.njk', { name: apiKey.name })
  })
  router.post('/:id/revoke', async (request, response, next) => {
    const apiKey = await findKey(deps, request.params.id)
    if (!apiKey) return notFound(request, response, next)
    await deps.apiKeys.revoke(apiKey.id, deps.clock.now())
    response.redirect(303, `${paths.apiKeys()}?done=revoked`)
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const findKey = async ({ apiKeys }: WebDeps, asked: string): Promise<ApiKey | undefined> =>
  (await apiKeys.list()).find(({ id }) => id === asked)

const create = async (deps: WebDeps, request: Request, response: Response): Promise<void> => {
  const given = readForm(form, request.body)
  if (!given.ok) return show(deps, response, undefined, 422, { values: request.body ?? {}, errors: given.errors })
  const { apiKey, key } = await createApiKey(deps)({ ...given.data, createdBy: currentPerson(response).id })
  response.render('settings/api-key-made.njk', { name: apiKey.name, key })
}

const show = async (
  { apiKeys, people }: WebDeps,
  response: Response,
  done: unknown,
  status: number,
  form?: { values: Record<string, unknown>; errors: FormErrors },
): Promise<void> => {
  const [keys, names] = await Promise.all([apiKeys.list(), people.names()])
  response.status(status).render('settings/api-keys.njk', { ...apiKeysView(keys, names, done), ...form })
}
