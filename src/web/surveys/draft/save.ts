import type { Response } from 'express'
import { hasCode } from '../../../domain/errors.js'
import type { ChangedWords } from '../../../domain/surveys/drafting/changed-words.js'
import type { Questionnaire } from '../../../domain/surveys/edition.js'
import { type Author, changeDraft } from '../../../usecases/surveys/editing/change-draft.js'
import type { WebDeps } from '../../deps.js'
import { type FormErrors, formErrors } from '../../forms.js'
import { currentPerson } from '../../middleware/session.js'
import { openedEdition } from '../opened-edition.js'

/** What keeps a form from being saved: to be shown on the same page, with what was typed. */
export interface NotSaved {
  errors: FormErrors
  /** Words that an earlier edition asked: it has to be said first what the change means. */
  changed?: ChangedWords[]
  /** Somebody else changed the same thing meanwhile. */
  superseded?: true
}

/**
 * Saves a change of the opened draft.
 * @param says what was ticked about changed words, if anything
 * @returns null once it is saved
 */
export const saveDraft = async (
  deps: Pick<WebDeps, 'clock' | 'surveys'>,
  response: Response,
  change: (questionnaire: Questionnaire) => Questionnaire,
  says?: unknown,
): Promise<NotSaved | null> => {
  const by = currentPerson(response).id
  try {
    const saved = await changeDraft(deps)(openedEdition(response).id, change, { by, says: saidOf(says) })
    if (saved.outcome === 'saved') return null
    return { errors: formErrors([['says', 'Say what your change does to the question']]), changed: saved.changed }
  } catch (error) {
    // It went live in this very moment: the words stay in the form.
    if (hasCode(error, 'not-allowed')) return { errors: formErrors([['superseded', error.shownAs]]) }
    if (!hasCode(error, 'superseded')) throw error
    return { errors: formErrors([['superseded', error.shownAs]]), superseded: true }
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const saidOf = (says: unknown): Author['says'] => (says === 'spelling' || says === 'meaning' ? says : null)
