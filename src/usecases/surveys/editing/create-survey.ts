import type { Clock } from '../../../domain/ports.js'
import type { Secrets } from '../../../domain/secrets.js'
import { codeFor } from '../../../domain/surveys/drafting/edition-code.js'
import type { Edition, Questionnaire } from '../../../domain/surveys/edition.js'
import type { SurveyStore } from '../../../domain/surveys/survey-store.js'
import { storableThroughout } from '../../../domain/words.js'

export interface CreateSurveyDeps {
  surveys: Pick<SurveyStore, 'create' | 'editions'>
  secrets: Pick<Secrets, 'id'>
  clock: Clock
}

export interface NewSurvey {
  name: string
  /** Of its first edition: "2026". */
  label: string
  questionnaire: Questionnaire
}

/** Begins a survey with its first edition, a draft. Its address is made from its name. */
export const createSurvey =
  (deps: CreateSurveyDeps) =>
  async (given: NewSurvey, by: string): Promise<Edition> => {
    const { name, label, questionnaire } = storableThroughout(given)
    const createdAt = deps.clock.now().toISOString()
    const survey = { id: deps.secrets.id(), name, createdBy: by, createdAt }
    const taken = (await deps.surveys.editions()).map(({ code }) => code)
    const code = codeFor(`${name} ${label}`, taken)
    const edition = aDraft({
      id: deps.secrets.id(),
      surveyId: survey.id,
      label,
      code,
      questionnaire,
      by,
      at: createdAt,
    })
    const outcome = await deps.surveys.create(survey, edition)
    // Another survey of the same name was begun in this very moment.
    return outcome === 'code-taken' ? createSurvey(deps)(given, by) : edition
  }

/** An edition that nobody has seen yet. */
export const aDraft = ({
  by,
  at,
  clonedFrom = null,
  ...given
}: Pick<Edition, 'id' | 'surveyId' | 'label' | 'code' | 'questionnaire'> & {
  by: string
  at: string
  clonedFrom?: string | null
}): Edition => ({
  ...given,
  state: 'draft',
  clonedFrom,
  wordingChanges: [],
  lockedAt: null,
  createdBy: by,
  createdAt: at,
  openedAt: null,
  closedAt: null,
  version: 1,
})
