import { AppError } from '../../domain/errors.js'
import type { Clock } from '../../domain/ports.js'
import type { Edition } from '../../domain/surveys/edition.js'
import type { TypedSheet } from '../../domain/surveys/paper/typed-sheet.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import type { Batch, PrintRun } from '../../domain/surveys/sheet.js'
import type { PaperStore } from '../../domain/surveys/survey-store.js'
import type { Answering } from '../surveys/answering.js'

export interface BeginSheetDeps {
  answering: Pick<Answering, 'start'>
  clock: Clock
}

export interface NewSheet {
  edition: Edition
  batch: Batch
  sheet: TypedSheet
  /** The printing that the sheet is of; null where its number is of none. */
  printing: PrintRun | null
  /** Id of the person. */
  by: string
}

/** Takes a sheet into its pile, at the next place. */
export const beginSheet =
  ({ answering, clock }: BeginSheetDeps) =>
  async ({ edition, batch, sheet, printing, by }: NewSheet): Promise<SurveyResponse | 'serial-taken'> => {
    const first = { by, startedAt: clock.now().toISOString(), finishedAt: null, revision: 0 }
    return answering.start(edition, {
      id: sheet.id,
      channel: 'paper',
      language: languageOf(printing),
      happenedOn: batch.happenedOn,
      sheet: {
        batchId: batch.id,
        number: 0,
        serial: sheet.serial,
        first,
        second: null,
        settled: {},
        firstSaid: {},
        scans: [],
      },
    })
  }

/** The printing, or the numbers set aside, that this serial is of. */
export const printingOf = async (
  { paper }: { paper: Pick<PaperStore, 'runs'> },
  { id }: Pick<Edition, 'id'>,
  serial: string,
): Promise<PrintRun | null> => {
  const number = Number(serial.slice(0, -1))
  return (await paper.runs(id)).find(({ from, to }) => from <= number && number <= to) ?? null
}

/** What the family read. */
export const languageOf = (printing: PrintRun | null): string => printing?.language ?? 'en'

/**
 * What was printed before the edition was a draft for the last time may have asked something else.
 * @throws AppError `invalid-message`
 */
export const refuseOutdated = ({ openedAt }: Pick<Edition, 'openedAt'>, printing: PrintRun | null): void => {
  if (!printing || printing.style === 'by-hand' || openedAt === null || printing.at >= openedAt) return
  throw new AppError(
    'invalid-message',
    'This sheet was printed before the questions were changed, so its answers would be taken for others. Put it aside, and ask whoever made the survey.',
  )
}
