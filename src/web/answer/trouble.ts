import { hasCode } from '../../domain/errors.js'
import { type FormErrors, formErrors } from '../forms.js'
import type { Say } from './page.js'

/** What went wrong, in the language of the page; it leads to the button that tries again. */
export const troubleErrors = (say: Say, error: unknown): FormErrors =>
  formErrors([[BUTTON, say(hasCode(error, 'text-too-long') ? 'too-long' : 'try-later')]])

// ---------------------------------------------------------------------------------------------------------------------

/** The id of the main button of every page. */
const BUTTON = 'main-button'
