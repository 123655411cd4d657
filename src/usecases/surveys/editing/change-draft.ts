import { AppError } from '../../../domain/errors.js'
import type { Clock } from '../../../domain/ports.js'
import {
  type ChangedWords,
  changedWords,
  editionsBefore,
  withWordingChanges,
} from '../../../domain/surveys/drafting/changed-words.js'
import { withHonestTranslations } from '../../../domain/surveys/drafting/outdated.js'
import { type Edition, isEditable, type Questionnaire, type WordingChange } from '../../../domain/surveys/edition.js'
import type { SurveyStore } from '../../../domain/surveys/survey-store.js'
import { storableThroughout } from '../../../domain/words.js'
import { onEdition } from './on-edition.js'

export interface ChangeDraftDeps {
  surveys: Pick<SurveyStore, 'edition' | 'editions' | 'saveEdition'>
  clock: Clock
}

export interface Author {
  by: string
  /** What they say of words that an earlier edition asked otherwise; null: they have not been asked. */
  says: WordingChange['what'] | null
}

/** `words-changed`: nothing was saved. Somebody has to say first what it means that these words differ from an earlier edition's. */
export type DraftChanged =
  | { outcome: 'saved'; edition: Edition }
  | { outcome: 'words-changed'; changed: ChangedWords[] }

/**
 * Changes what a draft asks. What others saved in between stays: the change is made to what stands there at this moment.
 * @param change may throw when what it is about was changed by another
 * @throws AppError `not-allowed` when it is no draft any more or somebody has answered, and as `onEdition` does
 */
export const changeDraft =
  ({ surveys, clock }: ChangeDraftDeps) =>
  async (
    id: string,
    change: (questionnaire: Questionnaire) => Questionnaire,
    { by, says }: Author,
  ): Promise<DraftChanged> => {
    let open: ChangedWords[] = []
    const edition = await onEdition(surveys, id, async latest => {
      if (!isEditable(latest)) throw locked()
      const after = storableThroughout(change(latest.questionnaire))
      const earlier = editionsBefore(latest, await surveys.editions(latest.surveyId))
      const changed = changedWords(latest.questionnaire, after, earlier)
      open = says ? [] : changed
      if (open.length > 0) return latest
      const said = says ? changed.map(one => wordingChange(one, { by, says, at: clock.now().toISOString() })) : []
      const questionnaire = withHonestTranslations(latest.questionnaire, after)
      return {
        ...latest,
        questionnaire,
        wordingChanges: withWordingChanges({ ...latest, questionnaire }, earlier, said),
      }
    })
    return open.length > 0 ? { outcome: 'words-changed', changed: open } : { outcome: 'saved', edition }
  }

// ---------------------------------------------------------------------------------------------------------------------

const wordingChange = (
  { question, since }: ChangedWords,
  { by, says, at }: { by: string; says: WordingChange['what']; at: string },
): WordingChange => ({ questionId: question.id, since: since.id, what: says, by, at })

const locked = (): AppError =>
  new AppError(
    'not-allowed',
    'The questions of this edition cannot be changed now: it is not a draft, or somebody has answered. Begin a new edition to ask otherwise.',
  )
