import type { Clock } from '../../domain/ports.js'
import type { Edition } from '../../domain/surveys/edition.js'
import type { TypedSheet } from '../../domain/surveys/paper/typed-sheet.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import type { Batch } from '../../domain/surveys/sheet.js'
import type { PaperStore } from '../../domain/surveys/survey-store.js'
import type { Answering } from '../surveys/answering.js'

export interface BeginSheetDeps {
  paper: Pick<PaperStore, 'runs'>
  answering: Pick<Answering, 'start'>
  clock: Clock
}

export interface NewSheet {
  edition: Edition
  batch: Batch
  sheet: TypedSheet
  /** Id of the person. */
  by: string
}

/** Takes a sheet into its pile, at the next place. */
export const beginSheet =
  (deps: BeginSheetDeps) =>
  async ({ edition, batch, sheet, by }: NewSheet): Promise<SurveyResponse | 'serial-taken'> => {
    const first = { by, startedAt: deps.clock.now().toISOString(), finishedAt: null, revision: 0 }
    return deps.answering.start(edition, {
      id: sheet.id,
      channel: 'paper',
      language: await printedIn(deps, edition, sheet.serial),
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

/** The language in which the sheet with this serial was printed. */
export const printedIn = async (
  { paper }: Pick<BeginSheetDeps, 'paper'>,
  { id }: Pick<Edition, 'id'>,
  serial: string,
): Promise<string> => {
  const number = Number(serial.slice(0, -1))
  const run = (await paper.runs(id)).find(({ from, to }) => from <= number && number <= to)
  return run?.language ?? 'en'
}
