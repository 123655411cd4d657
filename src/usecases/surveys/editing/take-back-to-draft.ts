import { AppError } from '../../../domain/errors.js'
import type { Edition } from '../../../domain/surveys/edition.js'
import type { SurveyStore } from '../../../domain/surveys/survey-store.js'
import { onEdition } from './on-edition.js'

/**
 * Makes a live edition a draft again, while nobody has answered it.
 * @throws AppError `not-allowed` once somebody has
 */
export const takeBackToDraft =
  ({ surveys }: { surveys: Pick<SurveyStore, 'edition' | 'saveEdition'> }) =>
  async (id: string): Promise<Edition> => {
    const saved = await onEdition(surveys, id, latest => {
      if (latest.lockedAt !== null) throw answered()
      return latest.state === 'draft' ? latest : { ...latest, state: 'draft' }
    })
    // Somebody may have answered in this very moment: then it stays live.
    if (saved.lockedAt === null) return saved
    await onEdition(surveys, id, latest => ({ ...latest, state: 'live' }))
    throw answered()
  }

// ---------------------------------------------------------------------------------------------------------------------

const answered = (): AppError =>
  new AppError(
    'not-allowed',
    'Somebody has answered this edition, so its words stay as they are. You can close it, or begin a new one.',
  )
