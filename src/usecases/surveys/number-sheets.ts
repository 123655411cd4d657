import { AppError } from '../../domain/errors.js'
import type { Clock } from '../../domain/ports.js'
import type { Secrets } from '../../domain/secrets.js'
import type { Edition } from '../../domain/surveys/edition.js'
import type { PrintRun } from '../../domain/surveys/sheet.js'
import type { PaperStore } from '../../domain/surveys/survey-store.js'

export interface NumberSheetsDeps {
  paper: Pick<PaperStore, 'addRun'>
  secrets: Pick<Secrets, 'id'>
  clock: Clock
}

/** The most sheets of one printing: a file that every computer opens, and a box of paper. */
export const MOST_SHEETS = 500

/**
 * Sets numbers aside for sheets to be printed. Each is given out once, whether it is ever printed or not.
 * @throws AppError `invalid-message` for a survey that is not live: its questions may still change, or nobody can begin any more
 */
export const numberSheets =
  ({ paper, secrets, clock }: NumberSheetsDeps) =>
  async (
    { id: editionId, state }: Pick<Edition, 'id' | 'state'>,
    { style, language, by }: Pick<PrintRun, 'style' | 'language' | 'by'>,
    count: number,
  ): Promise<PrintRun> => {
    if (state !== 'live') throw new AppError('invalid-message', 'Numbered sheets can be made while the survey is live.')
    if (!Number.isInteger(count) || count < 1 || count > MOST_SHEETS) {
      throw new AppError('invalid-message', `Choose a number of sheets from 1 to ${MOST_SHEETS}.`)
    }
    const at = clock.now().toISOString()
    return paper.addRun({ id: secrets.id(), editionId, style, language, by, at }, count)
  }
