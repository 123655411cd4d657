import { AppError, hasCode } from '../../../domain/errors.js'
import type { Edition } from '../../../domain/surveys/edition.js'
import type { SurveyStore } from '../../../domain/surveys/survey-store.js'

/** Most times that somebody else may save in between: beyond it something is wrong. */
const MOST_TRIES = 10

/**
 * Changes an edition as it stands at this moment, and again when it was saved by another in between.
 * @param change answers the very same edition when there is nothing to change
 * @throws AppError `invalid-message` when there is none, `superseded` when others keep saving in between
 */
export const onEdition = async (
  surveys: Pick<SurveyStore, 'edition' | 'saveEdition'>,
  id: string,
  change: (latest: Edition) => Edition | Promise<Edition>,
): Promise<Edition> => {
  for (let tries = 1; ; tries++) {
    const latest = await surveys.edition(id)
    if (!latest)
      throw new AppError('invalid-message', 'This edition is not here any more. Go back to the list of surveys.')
    const changed = await change(latest)
    if (changed === latest) return latest
    try {
      return await surveys.saveEdition(changed)
    } catch (error) {
      if (!hasCode(error, 'superseded') || tries === MOST_TRIES) throw error
    }
  }
}
