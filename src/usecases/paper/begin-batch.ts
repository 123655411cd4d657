import { seededRandom } from '../../domain/agreement/seeded-random.js'
import { AppError } from '../../domain/errors.js'
import type { Clock } from '../../domain/ports.js'
import type { Secrets } from '../../domain/secrets.js'
import { drawSheets } from '../../domain/surveys/paper/draw-sheets.js'
import type { Batch } from '../../domain/surveys/sheet.js'
import type { PaperStore, SurveyStore } from '../../domain/surveys/survey-store.js'

/** What is known of a pile when it is brought home. */
export type BatchRequest = Pick<
  Batch,
  'editionId' | 'event' | 'happenedOn' | 'place' | 'collectedBy' | 'sheets' | 'secondShare'
>

export interface BeginBatchDeps {
  surveys: Pick<SurveyStore, 'edition'>
  paper: Pick<PaperStore, 'createBatch'>
  secrets: Pick<Secrets, 'id'>
  clock: Clock
}

/**
 * Begins a pile, and draws the sheets that a second person types too before anybody has seen one.
 * @param by id of the person
 * @throws AppError `invalid-message` for a survey that has not begun
 */
export const beginBatch =
  ({ surveys, paper, secrets, clock }: BeginBatchDeps) =>
  async (request: BatchRequest, by: string): Promise<Batch> => {
    const edition = await surveys.edition(request.editionId)
    if (!edition || edition.state === 'draft') throw new AppError('invalid-message', 'Choose a survey that has begun.')
    const id = secrets.id()
    const batch: Batch = {
      ...request,
      id,
      drawn: drawSheets(request.sheets, request.secondShare, seededRandom(id)),
      createdBy: by,
      createdAt: clock.now().toISOString(),
      closedAt: null,
      version: 1,
    }
    await paper.createBatch(batch)
    return batch
  }
