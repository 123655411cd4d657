import { AppError } from '../errors.js'
import type { Experience } from '../experience.js'
import type { ReviewDecision } from './decision.js'

/**
 * Some decisions need a record that is read, or that is not closed.
 * @throws AppError `invalid-message` in words that say what to do
 */
export const refuseUnfit = ({ kind }: Pick<ReviewDecision, 'kind'>, { state, splitInto }: Experience): void => {
  if (kind === 'reopen') {
    if (splitInto) throw unfit('This was split. Work on its parts, or let whoever split it undo that.')
    return
  }
  if (state === 'closed') throw unfit('This record is closed. Open it again first.')
  if (kind === 'review' && state !== 'ready' && state !== 'reviewed')
    throw unfit('Earshot has not read this yet. Try again in a few minutes.')
}

// ---------------------------------------------------------------------------------------------------------------------

const unfit = (shownAs: string): AppError => new AppError('invalid-message', shownAs)
