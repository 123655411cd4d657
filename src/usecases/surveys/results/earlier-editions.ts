import type { Edition, WordingChange } from '../../../domain/surveys/edition.js'
import type { SurveyStore } from '../../../domain/surveys/survey-store.js'

/** Editions of the same survey that were made before this one and could be answered, newest first. */
export const earlierEditions =
  ({ surveys }: { surveys: Pick<SurveyStore, 'editions'> }) =>
  async (edition: Edition): Promise<Edition[]> =>
    (await surveys.editions(edition.surveyId)).filter(other => isBefore(other, edition) && other.openedAt !== null)

/** What people said of changed words from one edition up to another. */
export const changesSince =
  ({ surveys }: { surveys: Pick<SurveyStore, 'editions'> }) =>
  async (edition: Edition, earlier: Edition): Promise<WordingChange[]> =>
    (await surveys.editions(edition.surveyId))
      .filter(one => one.id === edition.id || (isBefore(one, edition) && isBefore(earlier, one)))
      .flatMap(({ wordingChanges }) => wordingChanges)

// ---------------------------------------------------------------------------------------------------------------------

const isBefore = (one: Edition, other: Edition): boolean => one.id !== other.id && one.createdAt < other.createdAt
