import { AppError } from '../errors.js'
import { type Experience, inSafeguardingLane } from '../experience.js'

/** @throws AppError `invalid-message` in words that say what to do */
export const refuseUnmergeable = (one: Experience, into: Experience): void => {
  if (one.id === into.id) throw refused('A record cannot be merged with itself. Choose another one.')
  if (!isOpen(one)) throw refused('Only a record that is read and open can be merged. Open it again first.')
  if (!isOpen(into)) throw refused('The record to keep is closed, or not read yet. Choose another one.')
  if (inSafeguardingLane(one) || inSafeguardingLane(into)) throw refused(WITH_LEAD)
  if (one.invented !== into.invented) throw refused('Made-up records cannot be merged with real ones.')
}

// ---------------------------------------------------------------------------------------------------------------------

/** The other one would tell the same words to everybody. */
const WITH_LEAD = 'One of these is in the safeguarding lane. Close the case first, then merge them.'

const isOpen = ({ state }: Experience): boolean => state === 'ready' || state === 'reviewed'

const refused = (shownAs: string): AppError => new AppError('invalid-message', shownAs)
