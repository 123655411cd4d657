import type { Clock } from '../../../domain/ports.js'
import type { Secrets } from '../../../domain/secrets.js'
import { relabelled } from '../../../domain/surveys/drafting/relabelled.js'
import type { Edition } from '../../../domain/surveys/edition.js'
import type { SurveyStore } from '../../../domain/surveys/survey-store.js'
import { storableThroughout } from '../../../domain/words.js'
import { aDraft } from './create-survey.js'

export interface CloneEditionDeps {
  surveys: Pick<SurveyStore, 'addEdition'>
  secrets: Pick<Secrets, 'id'>
  clock: Clock
}

export type Cloned = { outcome: 'added'; edition: Edition } | { outcome: 'code-taken' | 'label-taken' }

/** Begins the next edition as a copy: the same questions under the same ids, so that the years can be compared. */
export const cloneEdition =
  ({ surveys, secrets, clock }: CloneEditionDeps) =>
  async (source: Edition, given: Pick<Edition, 'label' | 'code'>, by: string): Promise<Cloned> => {
    const { label, code } = storableThroughout(given)
    const edition = aDraft({
      id: secrets.id(),
      surveyId: source.surveyId,
      label,
      code,
      questionnaire: relabelled(source.questionnaire, source.label, label),
      clonedFrom: source.id,
      by,
      at: clock.now().toISOString(),
    })
    const outcome = await surveys.addEdition(edition)
    return outcome === 'added' ? { outcome, edition } : { outcome }
  }
