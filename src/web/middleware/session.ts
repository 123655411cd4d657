import type { Request, RequestHandler, Response } from 'express'
import session, { type SessionData } from 'express-session'
import { hasRunOut } from '../../domain/people/sign-in.js'
import type { Person } from '../../domain/people.js'
import { cookieName, isSecure } from '../cookies.js'
import type { WebDeps } from '../deps.js'

declare module 'express-session' {
  interface SessionData {
    /** Times are milliseconds since 1970. `signInId` is missing in sessions of an older version; they are over. */
    signedIn?: { personId: string; at: number; activeAt: number; signInId?: string; setUpFirst?: boolean }
    /** The password was right; a code has to follow before anything opens. */
    codeAwaited?: { personId: string; at: number; next: string }
  }
}

type SessionDeps = Pick<WebDeps, 'clock' | 'people' | 'sessionSecret' | 'sessionStore' | 'signIns' | 'site'>
type SignedIn = NonNullable<SessionData['signedIn']>

const NOTED_EVERY_MS = 60_000

/**
 * Reads the session and puts the signed-in person, if any, into `response.locals.person`, and into `response.locals.setUpFirst`
 * whether they have to set up a second factor before anything else opens.
 */
export const sessions = (deps: SessionDeps) => [
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
  (deps: SessionDeps): RequestHandler =>
  async (request, response, next) => {
    const { signedIn } = request.session
    if (!signedIn) return next()
    const now = deps.clock.now()
    const person = await personOf(deps, signedIn, now)
    if (!person) {
      delete request.session.signedIn
      response.locals.sessionEnded = true
      return next()
    }
    Object.assign(response.locals, { person, setUpFirst: signedIn.setUpFirst === true && !person.secondFactor })
    // A page that looks for news by itself must not keep a session alive that nobody uses; what somebody sends does.
    if (request.method !== 'GET' || !request.get('HX-Request')) await noteActive(deps, signedIn, now)
    next()
  }

/** @returns null once the session has run out or was ended, or the person has no access any more */
const personOf = async ({ people, signIns }: SessionDeps, signedIn: SignedIn, now: Date): Promise<Person | null> => {
  const { personId, signInId, at, activeAt } = signedIn
  if (!signInId || hasRunOut({ beganAt: new Date(at), activeAt: new Date(activeAt) }, now)) return null
  const [person, isOpen] = await Promise.all([people.find(personId), signIns.isOpen(signInId)])
  if (!person || person.disabled || !isOpen) return null
  return at < (person.sessionsFrom?.getTime() ?? 0) ? null : person
}

const noteActive = async ({ signIns }: SessionDeps, signedIn: SignedIn, now: Date): Promise<void> => {
  if (!signedIn.signInId || now.getTime() - signedIn.activeAt <= NOTED_EVERY_MS) return
  signedIn.activeAt = now.getTime()
  await signIns.noteActive(signedIn.signInId, now)
}
