import { AppError } from '../../domain/errors.js'
import type { Experience } from '../../domain/experience.js'
import { openPlaces, toHide } from '../../domain/redaction-choices/choose.js'
import { entitled } from '../entitled.js'
import { type Chosen, choose, type ReadRecord } from './choose.js'
import type { RedactionDeps } from './redaction-deps.js'

export interface HideWords {
  /** As they can be read in the record. */
  words: string
  /** A personal-data type of the code frame. */
  type: string
  /** Where they are left as they are: offsets in the words of the record at which such a place begins. */
  leave?: number[]
  /** The version of the record in which the places were chosen; only needed to leave some. */
  version?: number
}

/**
 * Hides words that were missed, from now on and wherever the record shows.
 * @returns the record as it is now, or null when there is none
 * @throws AppError `not-allowed`; `invalid-message` when the words are not there to be read, or the type is none;
 * `superseded` when places were chosen in a record that has changed since
 */
export const hideWords =
  (deps: RedactionDeps) =>
  async (reference: string, wanted: HideWords, by: string): Promise<Experience | null> => {
    const person = await entitled(deps, by, 'review')
    const kind = deps.frame.pii.types.find(({ id }) => id === wanted.type)
    if (!kind) throw new AppError('invalid-message', 'Choose what it is that you want to hide.')
    return choose(deps, { reference, person }, (now, who) => {
      const leave = placesToLeave(now, wanted)
      const made = toHide(now.words, now.redacted, { ...wanted, placeholder: kind.replaceWith, leave }, who)
      const places = made[0]?.stood.length ?? 0
      if (places === 0) throw nothingToHide()
      const detail = { type: kind.id, places }
      return { choices: [...now.choices, ...made], entry: { what: 'hid-words', detail } } satisfies Chosen
    })
  }

// ---------------------------------------------------------------------------------------------------------------------

const placesToLeave = ({ record, words, redacted }: ReadRecord, wanted: HideWords): number[] => {
  const { leave = [], version } = wanted
  if (leave.length > 0 && version !== record.version)
    throw new AppError('superseded', 'This was changed meanwhile. Look at the places again, then hide the words.')
  const open = openPlaces(words, redacted, wanted.words).map(({ start }) => start)
  return leave.filter(start => open.includes(start))
}

const nothingToHide = (): AppError =>
  new AppError('invalid-message', 'There is nothing left to hide: choose a place, or other words.')
