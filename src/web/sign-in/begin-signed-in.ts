import type { Request, Response } from 'express'
import { deviceInWords } from '../../domain/people/device.js'
import { demandsSecondFactor } from '../../domain/people/rules.js'
import type { Person } from '../../domain/people.js'
import { cookieName, isSecure, readCookie } from '../cookies.js'
import type { WebDeps } from '../deps.js'
import { beginSession } from '../middleware/session.js'

type BeginDeps = Pick<WebDeps, 'audit' | 'clock' | 'peopleRules' | 'secrets' | 'signIns' | 'site'>

/** The longest that browsers keep a cookie: https://developer.chrome.com/blog/cookie-max-age-expires */
const BROWSER_KNOWN_MS = 400 * 86_400_000

/** Begins the session of somebody who has proved who they are, and writes down where they signed in. */
export const beginSignedIn = async (
  deps: BeginDeps,
  request: Request,
  response: Response,
  person: Person,
): Promise<void> => {
  await deps.audit.note({ by: person.id, what: 'signed-in' })
  const at = deps.clock.now()
  const signInId = deps.secrets.id()
  const device = deviceInWords(request.get('User-Agent') ?? '')
  const browserHash = deps.secrets.fingerprint(knownBrowser(deps, request, response))
  await deps.signIns.begin({ id: signInId, personId: person.id, at, device, browserHash })
  const setUpFirst = !person.secondFactor && demandsSecondFactor(await deps.peopleRules.read(), person)
  const signedIn = { personId: person.id, at: at.getTime(), activeAt: at.getTime(), signInId, setUpFirst }
  await beginSession(request, { signedIn })
}

// ---------------------------------------------------------------------------------------------------------------------

/** What this browser is known by. It opens nothing: it only tells a new browser from one that was used before. */
const knownBrowser = ({ secrets, site }: BeginDeps, request: Request, response: Response): string => {
  const name = cookieName('browser', site)
  const known = readCookie(request, name) ?? secrets.id()
  const secure = isSecure(site)
  response.cookie(name, known, { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: BROWSER_KNOWN_MS })
  return known
}
