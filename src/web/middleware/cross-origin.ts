import type { Request, RequestHandler } from 'express'
import { cookieName, readCookie } from '../cookies.js'
import type { Site } from '../deps.js'

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses a change that another site sends through a visitor's browser. It asks where the request comes from instead of
 * handing out tokens, because a token that expires overnight loses a parent's story. Browsers say it in `Sec-Fetch-Site`
 * (since 2023 all of them, on https and localhost) or in `Origin`; what sends neither is no browser and only matters
 * when it carries a signed-in person's cookie.
 */
export const refuseCrossOrigin =
  (site: Site): RequestHandler =>
  (request, response, next) => {
    if (SAFE_METHODS.includes(request.method) || comesFromHere(request, site)) return next()
    response.status(403).render('layout/error.njk', {
      title: 'We could not check where this came from',
      message: 'Go back to our page, load it again, and try once more.',
    })
  }

// ---------------------------------------------------------------------------------------------------------------------

const comesFromHere = (request: Request, site: Site): boolean => {
  const fetchSite = request.get('Sec-Fetch-Site')
  if (fetchSite) return fetchSite === 'same-origin' || fetchSite === 'none'
  const origin = request.get('Origin')
  if (origin) return origin === site.publicUrl || origin === `${request.protocol}://${request.host}`
  return readCookie(request, cookieName('session', site)) === null
}
