import type { RequestHandler, Response } from 'express'
import { type CodingRound, coderOf } from '../../domain/agreement/coding-round.js'
import { may } from '../../domain/people.js'
import type { WebDeps } from '../deps.js'
import { notFound } from '../middleware/errors.js'
import { currentPerson } from '../middleware/session.js'

/** Finds the round of the address, for those who code in it and for those who may set one up. To others it is not there. */
export const openRound =
  ({ codings }: Pick<WebDeps, 'codings'>): RequestHandler =>
  async (request, response, next) => {
    const round = await codings.find(String(request.params.round))
    const person = currentPerson(response)
    if (!round || !(coderOf(round, person.id) || may(person, 'review'))) return notFound(request, response, next)
    response.locals.round = round
    next()
  }

/** Only behind `openRound`. */
export const openedRound = (response: Response): CodingRound => response.locals.round

/** Lets only those on who code in this round and have not handed in. */
export const stillCoding: RequestHandler = (request, response, next) => {
  const coder = coderOf(openedRound(response), currentPerson(response).id)
  return coder?.handedInAt === null ? next() : notFound(request, response, next)
}
