import type { RequestHandler, Response } from 'express'
import type { Section } from '../../../domain/surveys/edition.js'
import { openedEdition } from '../opened-edition.js'
import { goneWhileWriting } from './unsaved.js'

/** Looks for the section whose id stands in the address as `:section`. */
export const openSection: RequestHandler = (request, response, next) => {
  const section = openedEdition(response).questionnaire.sections.find(({ id }) => id === request.params.section)
  if (!section) return goneWhileWriting(request, response, next)
  response.locals.openedSection = section
  next()
}

/** Only behind `openSection`. */
export const openedSection = (response: Response): Section => response.locals.openedSection
