import type { RequestHandler, Response } from 'express'
import type { ApiKey, Scope } from '../../domain/api-key.js'
import { Problem } from './problem.js'

/** Lets a request through that bears a key with this scope; `keyOf` then says whose it is. */
export const requireKey =
  (authenticateKey: (key: string) => Promise<ApiKey | null>, scope: Scope): RequestHandler =>
  async (request, response, next) => {
    const key = /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '')?.[1]
    const apiKey = key ? await authenticateKey(key) : null
    if (!apiKey) throw unknownKey()
    if (!apiKey.scopes.includes(scope)) {
      throw new Problem(
        403,
        'scope-missing',
        `This key does not have the "${scope}" scope. An administrator can make one that does.`,
      )
    }
    response.locals.apiKey = apiKey
    next()
  }

export const keyOf = (response: Response): ApiKey => response.locals.apiKey as ApiKey

// ---------------------------------------------------------------------------------------------------------------------

const unknownKey = () =>
  new Problem(
    401,
    'key-needed',
    'Send a valid key: "Authorization: Bearer <key>". An administrator makes keys under Settings.',
    {
      headers: { 'WWW-Authenticate': 'Bearer' },
    },
  )
