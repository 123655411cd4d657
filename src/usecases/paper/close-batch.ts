import type { Clock } from '../../domain/ports.js'
import type { Batch } from '../../domain/surveys/sheet.js'
import type { PaperStore } from '../../domain/surveys/survey-store.js'

/**
 * Closes a pile: it is done, or whoever closes it has been told what is not. A sheet that comes in later opens it again.
 * @throws AppError `superseded` when somebody else changed it meanwhile
 */
export const closeBatch =
  ({ paper, clock }: { paper: Pick<PaperStore, 'saveBatch'>; clock: Clock }) =>
  async (batch: Batch): Promise<void> => {
    if (batch.closedAt === null) await paper.saveBatch({ ...batch, closedAt: clock.now().toISOString() })
  }
