import type { Request, RequestHandler, Response } from 'express'
import { may, type Permission, type Person } from '../../domain/people.js'
import { navigationFor } from '../navigation.js'
import { paths } from '../paths.js'

/** Lets in whoever is signed in, and shows the menu of what this person may open. */
export const requirePerson: RequestHandler = (request, response, next) => {
  const person: Person | undefined = response.locals.person
  if (!person) return askToSignIn(request, response)
  if (response.locals.setUpFirst && !isSettingUp(request)) return goTo(request, response, paths.accountSecondFactor())
  // What a signed-in person sees must not stay in the history of a shared computer.
  response.set('Cache-Control', 'private, no-store')
  response.locals.navigation = navigationFor(person, request.originalUrl, response.locals.waiting)
  next()
}

/** Lets in whoever may do this. Anybody else is told so plainly and stays signed in. */
export const requirePermission =
  (permission: Permission): RequestHandler =>
  (request, response, next) => {
    const refuseOrGoOn = () => (may(response.locals.person, permission) ? next() : refuse(response))
    requirePerson(request, response, refuseOrGoOn)
  }

// ---------------------------------------------------------------------------------------------------------------------

/** The one page that opens to somebody who has to set up a second factor. */
const isSettingUp = ({ originalUrl }: Request): boolean => originalUrl.split('?')[0] === paths.accountSecondFactor()

/** A part of a page that htmx asked for cannot be a whole other page: the browser is told to go there instead. */
const goTo = (request: Request, response: Response, address: string): void => {
  if (request.get('HX-Request')) response.status(401).set('HX-Redirect', address).end()
  else response.redirect(303, address)
}

const askToSignIn = (request: Request, response: Response): void =>
  goTo(request, response, signInAddress(request, response))

const signInAddress = (request: Request, { locals }: Response): string => {
  const next = pageAskedFrom(request)
  const told = new URLSearchParams({
    ...(next ? { next } : {}),
    ...(locals.sessionEnded ? { ended: 'yes' } : {}),
  })
  return told.size > 0 ? `${paths.signIn()}?${told}` : paths.signIn()
}

/** Back to where somebody was: what they typed there waits for them in their browser. Null: a form was sent to an address that shows nothing. */
const pageAskedFrom = (request: Request): string | null => {
  const current = request.get('HX-Current-URL') ?? ''
  if (request.get('HX-Request')) return URL.canParse(current) ? pathOf(new URL(current)) : null
  return request.method === 'GET' ? request.originalUrl : null
}

const pathOf = ({ pathname, search }: URL): string => `${pathname}${search}`

const refuse = (response: Response): void => {
  response.status(403).render('layout/error.njk', {
    title: 'You cannot open this page',
    message:
      'Your account does not allow it. You are still signed in. If you need this page, ask an administrator of your forum.',
  })
}
