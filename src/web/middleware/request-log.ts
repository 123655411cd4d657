import { randomBytes } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import type { Log } from '../../domain/ports.js'

/**
 * One line a request: the route's pattern, never the address itself, its query or its body, which can hold references and words.
 * `res.locals.requestId` is what an error page shows, so that a line can be found again.
 */
export const requestLog =
  (log: Log): RequestHandler =>
  (request, response, next) => {
    const startedAt = performance.now()
    const requestId = randomBytes(4).toString('hex')
    response.locals.requestId = requestId
    response.once('finish', () => {
      log.info(
        {
          requestId,
          method: request.method,
          route: routeOf(request),
          status: response.statusCode,
          milliseconds: Math.round(performance.now() - startedAt),
        },
        'request',
      )
    })
    next()
  }

// ---------------------------------------------------------------------------------------------------------------------

/**
 * Of the address itself only its first word, where our pages are mounted: what follows may be a reference or anything typed,
 * and Express finds a page however its address is capitalised.
 */
const routeOf = ({ baseUrl, route }: Request): string =>
  route ? `${/^\/[^/]*/.exec(baseUrl)?.[0].toLowerCase() ?? ''}${route.path}` : 'none'
