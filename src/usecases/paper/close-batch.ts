import type { Clock } from '../../domain/ports.js'
import type { Batch } from '../../domain/surveys/sheet.js'
import type { PaperStore } from '../../domain/surveys/survey-store.js'

/**
 * Closes a pile: it is done, or whoever closes it has been told what is not. A sheet that comes in later waits on the laptop on which
 * it was typed.
 * @throws AppError `superseded` when somebody else changed it meanwhile
 */
export const closeBatch =
  ({ paper, clock }: { paper: Pick<PaperStore, 'saveBatch'>; clock: Clock }) =>
  async (batch: Batch): Promise<void> => {
    if (batch.closedAt === null) await paper.saveBatch({ ...batch, closedAt: clock.now().toISOString() })
  }

/**
 * Opens a closed pile again: there is more to do.
 * @throws AppError `superseded` when somebody else changed it meanwhile
 */
export const openBatchAgain =
  ({ paper }: { paper: Pick<PaperStore, 'saveBatch'> }) =>
  async (batch: Batch): Promise<void> => {
    if (batch.closedAt !== null) await paper.saveBatch({ ...batch, closedAt: null })
  }
