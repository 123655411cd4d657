import { AppError } from '../../../domain/errors.js'
import type { Clock } from '../../../domain/ports.js'
import type { Edition } from '../../../domain/surveys/edition.js'
import type { SurveyStore } from '../../../domain/surveys/survey-store.js'
import { onEdition } from './on-edition.js'

export interface CloseEditionDeps {
  surveys: Pick<SurveyStore, 'edition' | 'saveEdition'>
  clock: Clock
}

/**
 * Nobody can begin to answer any more; paper that was collected before still comes in.
 * @throws AppError `not-allowed` for a draft
 */
export const closeEdition =
  ({ surveys, clock }: CloseEditionDeps) =>
  (id: string): Promise<Edition> =>
    onEdition(surveys, id, latest => {
      refuseDraft(latest)
      return latest.state === 'closed' ? latest : { ...latest, state: 'closed', closedAt: clock.now().toISOString() }
    })

/**
 * A closed edition can be answered again.
 * @throws AppError `not-allowed` for a draft
 */
export const openAgain =
  ({ surveys }: Pick<CloseEditionDeps, 'surveys'>) =>
  (id: string): Promise<Edition> =>
    onEdition(surveys, id, latest => {
      refuseDraft(latest)
      return latest.state === 'live' ? latest : { ...latest, state: 'live', closedAt: null }
    })

// ---------------------------------------------------------------------------------------------------------------------

const refuseDraft = ({ state }: Edition): void => {
  if (state === 'draft') throw new AppError('not-allowed', 'This edition is a draft. Put it live first.')
}
