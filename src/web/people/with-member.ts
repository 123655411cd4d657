import type { RequestHandler, Response } from 'express'
import { z } from 'zod'
import type { Member } from '../../domain/people.js'
import type { WebDeps } from '../deps.js'
import { notFound } from '../middleware/errors.js'

/** Finds the member that the address names, for `memberOf`. */
export const withMember =
  ({ people }: Pick<WebDeps, 'people'>): RequestHandler<{ id: string }> =>
  async (request, response, next) => {
    const { id } = request.params
    const member = z.uuid().safeParse(id).success ? await people.member(id) : null
    if (!member) return notFound(request, response, next)
    response.locals.member = member
    next()
  }

/** Only behind `withMember`. */
export const memberOf = (response: Response): Member => response.locals.member
