import type { RequestHandler, Response } from 'express'
import { questionIn } from '../../../domain/surveys/edition.js'
import type { Question } from '../../../domain/surveys/question.js'
import { openedEdition } from '../opened-edition.js'
import { goneWhileWriting } from './unsaved.js'

/** Looks for the question whose id stands in the address as `:question`. */
export const openQuestion: RequestHandler = (request, response, next) => {
  const question = questionIn(openedEdition(response).questionnaire, String(request.params.question))
  if (!question) return goneWhileWriting(request, response, next)
  response.locals.openedQuestion = question
  next()
}

/** Only behind `openQuestion`. */
export const openedQuestion = (response: Response): Question => response.locals.openedQuestion
