import type { RequestHandler, Response } from 'express'
import type { Edition } from '../../domain/surveys/edition.js'
import type { SurveyStore } from '../../domain/surveys/survey-store.js'
import { notFound } from '../middleware/errors.js'

/** Looks for the edition whose code stands in the address as `:code`; without one the page is not found. */
export const openEdition =
  ({ surveys }: { surveys: Pick<SurveyStore, 'editionByCode'> }): RequestHandler =>
  async (request, response, next) => {
    const edition = await surveys.editionByCode(String(request.params.code))
    if (!edition) return notFound(request, response, next)
    response.locals.openedEdition = edition
    next()
  }

/** Only behind `openEdition`. */
export const openedEdition = (response: Response): Edition => response.locals.openedEdition
