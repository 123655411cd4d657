import type { RequestHandler } from 'express'
import { may } from '../../domain/people.js'
import { notFound } from '../middleware/errors.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { openedPile } from './opened-pile.js'

/** What a pile holds is closed with it, but to those who may open what families wrote. Only behind `openPile`. */
export const whileOpen: RequestHandler = (request, response, next) => {
  const { batch } = openedPile(response)
  if (batch.closedAt === null || may(currentPerson(response), 'read-original')) return next()
  notFound(request, response, next)
}

/** Nothing is typed into a closed pile: it says so itself. Only behind `openPile`. */
export const toClosedPile: RequestHandler = (_request, response, next) => {
  const { batch } = openedPile(response)
  if (batch.closedAt === null) return next()
  response.redirect(303, paths.pile(batch.id, 'is-closed'))
}
