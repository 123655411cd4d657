import type { Request, RequestHandler, Response } from 'express'
import session, { type SessionData } from 'express-session'
import type { Person } from '../../domain/people.js'
import { cookieName, isSecure } from '../cookies.js'
import type { WebDeps } from '../deps.js'

declare module 'express-session' {
  interface SessionData {
    /** Times are milliseconds since 1970. */
    signedIn?: { personId: string; at: number; activeAt: number }
    /** The password was right; a code has to follow before anything opens. */
    codeAwaited?: { personId: string; at: number; next: string }
  }
}

/** Volunteers share computers: an hour unused ends a session, and so does half a day in any case. */
const IDLE_MS = 60 * 60_000
const LONGEST_MS = 12 * 60 * 60_000
const NOTED_EVERY_MS = 60_000

/** Reads the session and puts the signed-in person, if any, into `response.locals.person`. */
export const sessions = (deps: Pick<WebDeps, 'clock' | 'people' | 'sessionSecret' | 'sessionStore' | 'site'>) => [
  session({
    name: cookieName('session', deps.site),
    secret: deps.sessionSecret,
    store: deps.sessionStore,
    resave: false,
    saveUninitialized: false,
    // Over https the proxy's word is taken, for without it the cookie would not be set at all.
    proxy: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: isSecure(deps.site), path: '/' },
  }),
  loadPerson(deps),
]

/**
 * Begins a session under a new id, so that an id known from before is worth nothing (OWASP session fixation). It is saved
 * before this resolves: a browser follows a redirect as soon as it sees the headers.
 */
export const beginSession = async (request: Request, begun: Partial<SessionData>): Promise<void> => {
  await whenDone(done => request.session.regenerate(done))
  Object.assign(request.session, begun)
  await whenDone(done => request.session.save(done))
}

export const endSession = (request: Request): Promise<void> => whenDone(done => request.session.destroy(done))

/** Who is signed in. Only for pages behind `requirePermission` or `requirePerson`. */
export const currentPerson = (response: Response): Person => {
  const { person } = response.locals
  if (!person) throw new Error('this page was mounted without asking who is signed in')
  return person
}

// ---------------------------------------------------------------------------------------------------------------------

const whenDone = (start: (done: (error?: unknown) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    start(error => (error ? reject(error) : resolve()))
  })

const loadPerson =
  ({ clock, people }: Pick<WebDeps, 'clock' | 'people'>): RequestHandler =>
  async (request, response, next) => {
    const { signedIn } = request.session
    if (!signedIn) return next()
    const now = clock.now().getTime()
    const person = isOver(signedIn, now) ? null : await people.find(signedIn.personId)
    if (!person || person.disabled || signedIn.at < (person.sessionsFrom?.getTime() ?? 0)) {
      delete request.session.signedIn
      response.locals.sessionEnded = true
      return next()
    }
    response.locals.person = person
    // Only the page's own polling sends HX-Request: it must not keep a session alive that nobody uses.
    if (now - signedIn.activeAt > NOTED_EVERY_MS && !request.get('HX-Request')) signedIn.activeAt = now
    next()
  }

const isOver = ({ at, activeAt }: { at: number; activeAt: number }, now: number): boolean =>
  now - activeAt > IDLE_MS || now - at > LONGEST_MS
