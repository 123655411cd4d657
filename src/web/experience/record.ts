import type { Request, RequestHandler, Response } from 'express'
import type { Experience } from '../../domain/experience.js'
import { mayOpen } from '../../domain/may-open.js'
import { readReference } from '../../domain/reference.js'
import type { WebDeps } from '../deps.js'
import { notFound } from '../middleware/errors.js'
import { currentPerson } from '../middleware/session.js'
import { inboxOf, listOf } from './list.js'

/**
 * Finds the record that the address names, however its reference is typed, or answers 404. What stands in the safeguarding
 * lane opens to those alone who act there.
 */
export const withRecord =
  ({ experiences }: Pick<WebDeps, 'experiences'>): RequestHandler =>
  async (request: Request, response, next) => {
    const reference = readReference(String(request.params.reference))
    const experience = reference && (await experiences.findByReference(reference))
    if (!experience || experience.state === 'erased') return notFound(request, response, next)
    if (!mayOpen(currentPerson(response), experience)) {
      response.status(403).render('experience/with-lead.njk', {
        reference: experience.reference,
        back: inboxOf(listOf(request)),
      })
      return
    }
    response.locals.experience = experience
    next()
  }

/** Only behind `withRecord`. */
export const recordOf = (response: Response): Experience => response.locals.experience

/** Reads the record again, as it is after somebody else changed it. */
export const readAgain = async (
  { experiences }: Pick<WebDeps, 'experiences'>,
  response: Response,
): Promise<Experience> => {
  const now = (await experiences.find(recordOf(response).id)) ?? recordOf(response)
  response.locals.experience = now
  return now
}
