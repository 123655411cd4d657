import type { Response } from 'express'
import { paths } from '../../paths.js'
import { openedEdition } from '../opened-edition.js'

export const DONE = {
  saved: 'It is saved.',
  added: 'It is added.',
  moved: 'It is moved.',
  removed: 'It is taken away.',
  'taken-back': 'Your change is taken back. The question is as it was.',
}

/** Back to the page of all questions, at the place where something was done. */
export const backToDraft = (response: Response, done: keyof typeof DONE, at = ''): void =>
  response.redirect(303, `${paths.surveyDraft(openedEdition(response).code, done)}${at && `#${at}`}`)
