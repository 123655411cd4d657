import { AppError } from '../../domain/errors.js'
import type { Clock } from '../../domain/ports.js'
import { consentAnswers, consentIn } from '../../domain/surveys/paper/consent-questions.js'
import { isDrawn } from '../../domain/surveys/paper/pile.js'
import { typedTwice } from '../../domain/surveys/paper/second-entry.js'
import { readSheet, type TypedSheet } from '../../domain/surveys/paper/typed-sheet.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import type { Batch, SecondEntry, Sheet } from '../../domain/surveys/sheet.js'
import type { ResponseStore, SurveyStore } from '../../domain/surveys/survey-store.js'
import { storableThroughout } from '../../domain/words.js'
import { onResponse } from '../surveys/on-response.js'

export interface KeepSecondEntryDeps {
  surveys: Pick<SurveyStore, 'edition'>
  responses: Pick<ResponseStore, 'find' | 'save'>
  clock: Clock
}

/**
 * Keeps what a second person types of a sheet, without having seen what the first one typed. Safe to call twice: what is not newer
 * changes nothing, and what is finished stays.
 * @returns `pile-closed`: nothing was kept, until somebody opens the pile again
 * @param by id of the person
 * @throws AppError `invalid-message` when the sheet is not one of those to type twice any more; `not-allowed` for whoever typed it
 * first, or while somebody else types it a second time
 */
export const keepSecondEntry =
  ({ surveys, responses, clock }: KeepSecondEntryDeps) =>
  async (
    batch: Batch,
    typed: Pick<TypedSheet, 'id' | 'revision' | 'typed' | 'finished'>,
    by: string,
  ): Promise<'kept' | 'pile-closed'> => {
    const edition = await surveys.edition(batch.editionId)
    if (!edition) throw notOneOfThem()
    const answers = answersOf(readSheet(typedTwice(edition.questionnaire), storableThroughout(typed.typed)))
    if (batch.closedAt !== null && !(await isTypedTwice({ responses }, batch, typed.id))) return 'pile-closed'
    const now = clock.now().toISOString()
    const kept = await onResponse(responses, typed.id, latest => {
      const sheet = sheetToCheck(batch, latest, by)
      const { second } = sheet
      if (second && (second.finishedAt !== null || typed.revision <= second.revision)) return latest
      const finishedAt = typed.finished ? now : null
      const entry: SecondEntry = {
        by,
        startedAt: second?.startedAt ?? now,
        finishedAt,
        revision: typed.revision,
        answers,
      }
      return { ...latest, savedAt: now, sheet: { ...sheet, second: entry } }
    })
    if (!kept) throw notOneOfThem()
    return 'kept'
  }

// ---------------------------------------------------------------------------------------------------------------------

/** A box that was left empty is a no, also the second time. */
const answersOf = (answers: SurveyResponse['answers']): SurveyResponse['answers'] => ({
  ...answers,
  ...consentAnswers(consentIn(answers, 'en')?.consent ?? null),
})

const isTypedTwice = async (
  { responses }: Pick<KeepSecondEntryDeps, 'responses'>,
  { id: batchId }: Batch,
  id: string,
): Promise<boolean> => {
  const sheet = (await responses.find(id))?.sheet
  return sheet?.batchId === batchId && sheet.second?.finishedAt != null
}

const sheetToCheck = (batch: Batch, { sheet, ...response }: SurveyResponse, by: string): Sheet => {
  if (!sheet || sheet.batchId !== batch.id || response.state !== 'finished') throw notOneOfThem()
  if (!isDrawn(batch, { ...response, sheet })) throw notOneOfThem()
  if (sheet.first.by === by)
    throw notAllowed('You typed this sheet the first time. Somebody else types it the second time.')
  if (sheet.second && sheet.second.by !== by) throw notAllowed('Somebody else types this sheet a second time already.')
  return sheet
}

const notOneOfThem = () => new AppError('invalid-message', 'This sheet is not one of those to type a second time.')
const notAllowed = (words: string) => new AppError('not-allowed', words)
