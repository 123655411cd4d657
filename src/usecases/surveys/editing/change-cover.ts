import { withHonestTranslations } from '../../../domain/surveys/drafting/outdated.js'
import type { Edition, Questionnaire } from '../../../domain/surveys/edition.js'
import type { SurveyStore } from '../../../domain/surveys/survey-store.js'
import { storableThroughout } from '../../../domain/words.js'
import { onEdition } from './on-edition.js'

export type Cover = Pick<Questionnaire, 'title' | 'intro' | 'thanks' | 'layout'>

/**
 * Changes what stands around the questions. That is no part of what is asked, and so can be changed at any time.
 * @param check throws when another has changed it meanwhile
 * @throws AppError as `onEdition` does
 */
export const changeCover =
  ({ surveys }: { surveys: Pick<SurveyStore, 'edition' | 'saveEdition'> }) =>
  (id: string, cover: Cover, check: (questionnaire: Questionnaire) => void): Promise<Edition> =>
    onEdition(surveys, id, latest => {
      check(latest.questionnaire)
      const after = { ...latest.questionnaire, ...storableThroughout(cover) }
      return { ...latest, questionnaire: withHonestTranslations(latest.questionnaire, after) }
    })
