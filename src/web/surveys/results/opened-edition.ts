import type { RequestHandler, Response } from 'express'
import type { Edition } from '../../../domain/surveys/edition.js'
import type { WebDeps } from '../../deps.js'
import { notFound } from '../../middleware/errors.js'

/** Finds the edition of the address, `:code`. What is still being written has no results. */
export const openEdition =
  ({ surveys }: Pick<WebDeps, 'surveys'>): RequestHandler =>
  async (request, response, next) => {
    const edition = await surveys.editionByCode(String(request.params.code))
    if (!edition || edition.openedAt === null) return notFound(request, response, next)
    response.locals.edition = edition
    next()
  }

/** Only behind `openEdition`. */
export const openedEdition = (response: Response): Edition => response.locals.edition
