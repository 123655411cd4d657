import type { RequestHandler } from 'express'
import { overBy } from '../../domain/people/sign-in.js'
import type { WebDeps } from '../deps.js'
import { currentPerson } from '../middleware/session.js'

/**
 * The key with which this person's browser seals what is typed and not sent, and for how many seconds it may keep it. No moment: the
 * laptop's clock may be wrong.
 */
export const giveKey =
  ({ clock, laptopKey }: Pick<WebDeps, 'clock' | 'laptopKey'>): RequestHandler =>
  (request, response) => {
    const { id: person } = currentPerson(response)
    const over = overBy(new Date(request.session.signedIn?.at ?? 0))
    const seconds = Math.floor((over.getTime() - clock.now().getTime()) / 1000)
    response.json({ person, key: laptopKey(person), seconds })
  }
