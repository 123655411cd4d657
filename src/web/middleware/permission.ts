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
  goTo(request, response, request.get('HX-Request') ? paths.signIn() : signInAddress(request, response))

const signInAddress = ({ method, originalUrl }: Request, { locals }: Response): string => {
  const told = new URLSearchParams({
    ...(method === 'GET' ? { next: originalUrl } : {}),
    ...(locals.sessionEnded ? { ended: 'yes' } : {}),
  })
  return told.size > 0 ? `${paths.signIn()}?${told}` : paths.signIn()
}

const refuse = (response: Response): void => {
  response.status(403).render('layout/error.njk', {
    title: 'You cannot open this page',
    message:
      'Your account does not allow it. You are still signed in. If you need this page, ask an administrator of your forum.',
  })
}
