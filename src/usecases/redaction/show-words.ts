import { AppError } from '../../domain/errors.js'
import type { Experience } from '../../domain/experience.js'
import { toShow } from '../../domain/redaction-choices/choose.js'
import { entitled } from '../entitled.js'
import { choose } from './choose.js'
import type { RedactionDeps } from './redaction-deps.js'

export interface ShowWords {
  /** Offset in the words of the record at which the hidden stretch begins. */
  start: number
  /** Also wherever else the same words are hidden. */
  everywhere: boolean
  /** The version of the record that the person was looking at. */
  version: number
}

/**
 * Shows words again that were hidden by mistake.
 * @returns the record as it is now, or null when there is none
 * @throws AppError `not-allowed`; `superseded` when the record is not as it was looked at
 */
export const showWords =
  (deps: RedactionDeps) =>
  async (reference: string, wanted: ShowWords, by: string): Promise<Experience | null> => {
    const person = await entitled(deps, by, 'read-original')
    return choose(deps, { reference, person }, ({ record, words, redacted, choices }, who) => {
      const made = record.version === wanted.version ? toShow(words, redacted, wanted, who) : null
      if (!made) throw changedMeanwhile()
      const detail = { type: made.type, places: made.stood.length }
      return { choices: [...choices, made], entry: { what: 'showed-words', detail } }
    })
  }

// ---------------------------------------------------------------------------------------------------------------------

const changedMeanwhile = (): AppError =>
  new AppError('superseded', 'This was changed meanwhile. Look at what is hidden now, then decide.')
