import type { Request, RequestHandler, Response } from 'express'
import { may, type Permission, type Person } from '../../domain/people.js'
import { navigationFor } from '../navigation.js'
import { paths } from '../paths.js'

/** Lets in whoever is signed in, and shows the menu of what this person may open. */
export const requirePerson: RequestHandler = (request, response, next) => {
  const person: Person | undefined = response.locals.person
  if (!person) return askToSignIn(request, response)
  // What a signed-in person sees must not stay in the history of a shared computer.
  response.set('Cache-Control', 'private, no-store')
  response.locals.navigation = navigationFor(person, request.originalUrl, response.locals.openToDos)
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

const askToSignIn = (request: Request, response: Response): void => {
  if (request.get('HX-Request')) {
    response.status(401).set('HX-Redirect', paths.signIn()).end()
    return
  }
  const told = new URLSearchParams({
    ...(request.method === 'GET' ? { next: request.originalUrl } : {}),
    ...(response.locals.sessionEnded ? { ended: 'yes' } : {}),
  })
  response.redirect(303, told.size > 0 ? `${paths.signIn()}?${told}` : paths.signIn())
}

const refuse = (response: Response): void => {
  response.status(403).render('layout/error.njk', {
    title: 'You cannot open this page',
    message:
      'Your account does not allow it. You are still signed in. If you need this page, ask an administrator of your forum.',
  })
}
