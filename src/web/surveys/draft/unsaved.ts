import type { RequestHandler, Response } from 'express'
import { notFound } from '../../middleware/errors.js'
import { paths } from '../../paths.js'
import { openedEdition } from '../opened-edition.js'

const TAKEN_AWAY = 'Somebody took it away while you were writing.'
const NO_DRAFT = 'The survey went live while you were writing, so its questions stay as they are.'

/** What a form is about is gone: whoever has written in it is given their words back. */
export const goneWhileWriting: RequestHandler = (request, response, next) => {
  const words = wordsIn(request.body)
  if (request.method !== 'POST' || words.length === 0) return notFound(request, response, next)
  giveBack(response, TAKEN_AWAY, words)
}

/** The same for a survey whose questions cannot be changed any more; the page of all questions says why. */
export const lockedWhileWriting: RequestHandler = (request, response) => {
  const words = wordsIn(request.body)
  if (request.method === 'POST' && words.length > 0) giveBack(response, NO_DRAFT, words)
  else response.redirect(303, paths.surveyDraft(openedEdition(response).code))
}

// ---------------------------------------------------------------------------------------------------------------------

/** Fields of all forms in which somebody writes. */
const WRITTEN = ['title', 'over', 'text', 'help', 'rowText', 'moreRows', 'choiceText', 'more']

const wordsIn = (body: Record<string, unknown> = {}): string[] =>
  WRITTEN.flatMap(field => [body[field] ?? []].flat()).flatMap(
    words => (typeof words === 'string' && words.trim()) || [],
  )

const giveBack = (response: Response, why: string, words: string[]): void =>
  response.status(409).render('surveys/draft/unsaved.njk', {
    why,
    words: words.join('\n'),
    backTo: paths.surveyDraft(openedEdition(response).code),
  })
