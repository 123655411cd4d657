import { AppError } from '../../../domain/errors.js'
import type { Clock } from '../../../domain/ports.js'
import type { Edition } from '../../../domain/surveys/edition.js'
import { problemsOf } from '../../../domain/surveys/problems.js'
import type { SurveyStore } from '../../../domain/surveys/survey-store.js'
import { onEdition } from './on-edition.js'

export interface GoLiveDeps {
  surveys: Pick<SurveyStore, 'edition' | 'saveEdition'>
  clock: Clock
}

/**
 * From now on parents can answer. One that is live already stays so.
 * @param version as it was checked: what somebody else wrote since then has not been looked at
 * @throws AppError `invalid-message` when something has to be put right first, `superseded` when it was changed since it was
 * checked, `not-allowed` when it is closed
 */
export const goLive =
  ({ surveys, clock }: GoLiveDeps) =>
  (id: string, version: number): Promise<Edition> =>
    onEdition(surveys, id, latest => {
      if (latest.state === 'live') return latest
      refuseUnready(latest, version)
      return { ...latest, state: 'live', openedAt: clock.now().toISOString() }
    })

// ---------------------------------------------------------------------------------------------------------------------

const refuseUnready = (latest: Edition, version: number): void => {
  if (latest.state === 'closed') throw new AppError('not-allowed', 'This edition is closed. Open it again instead.')
  if (latest.version !== version)
    throw new AppError('superseded', 'Somebody changed this survey while you checked it. Look at it once more.')
  if (problemsOf(latest.questionnaire).length > 0)
    throw new AppError('invalid-message', 'Some things have to be put right before parents can see this survey.')
}
