import { AppError } from '../../../domain/errors.js'
import type { Edition } from '../../../domain/surveys/edition.js'
import type { SurveyStore } from '../../../domain/surveys/survey-store.js'
import { storableThroughout } from '../../../domain/words.js'
import { onEdition } from './on-edition.js'

export interface EditionNames {
  /** Of the survey, for all its editions. */
  name: string
  label: string
  code: string
}

/**
 * Names a survey and one of its editions otherwise. The address changes only in a draft: others stand on posters and sheets.
 * @throws AppError `invalid-message` when another edition has the label or the address, `not-allowed` for the address of one that
 * parents know
 */
export const nameEdition =
  ({ surveys }: { surveys: Pick<SurveyStore, 'edition' | 'rename' | 'saveEdition'> }) =>
  async (id: string, names: EditionNames): Promise<Edition> => {
    const { name, label, code } = storableThroughout(names)
    const saved = await onEdition(surveys, id, latest => {
      if (latest.state !== 'draft' && latest.code !== code)
        throw new AppError('not-allowed', 'Parents know the address of this edition, so it stays as it is.')
      return latest.label === label && latest.code === code ? latest : { ...latest, label, code }
    })
    await surveys.rename(saved.surveyId, name)
    return saved
  }
