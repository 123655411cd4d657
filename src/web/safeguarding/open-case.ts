import type { RequestHandler, Response } from 'express'
import type { Experience } from '../../domain/experience.js'
import { readReference } from '../../domain/reference.js'
import type { WebDeps } from '../deps.js'
import { notFound } from '../middleware/errors.js'

/** Finds the record that the address names, flagged and, unlike elsewhere, even when its words were erased. */
export const openCase =
  ({ experiences }: Pick<WebDeps, 'experiences'>): RequestHandler<{ reference: string }> =>
  async (request, response, next) => {
    const reference = readReference(request.params.reference)
    const record = reference && (await experiences.findByReference(reference))
    if (!record || record.safeguarding.level === 'none') return notFound(request, response, next)
    response.locals.openedCase = record
    next()
  }

/** Only behind `openCase`. */
export const openedCase = (response: Response): Experience => response.locals.openedCase
