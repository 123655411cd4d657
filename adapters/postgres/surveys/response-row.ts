import type { SurveyResponseModel } from '../../../prisma/generated/models.js'
import type { Consent } from '../../../src/domain/consent.js'
import type { Channel } from '../../../src/domain/incoming-message.js'
import type { Answers } from '../../../src/domain/surveys/answered.js'
import { isPending, type ResponseState, type SurveyResponse } from '../../../src/domain/surveys/response.js'
import type { Sheet } from '../../../src/domain/surveys/sheet.js'
import { dateOfDay, dayOfDate } from '../date-column.js'
import { asJson, asJsonOrNull } from '../json-column.js'

/** A response as the table holds it, and whether work on it waits. */
export const toResponseColumns = (response: SurveyResponse) => ({
  editionId: response.editionId,
  reference: response.reference,
  channel: response.channel,
  language: response.language,
  state: response.state,
  answers: asJson(response.answers),
  consent: asJsonOrNull(response.consent),
  contributorKey: response.contributorKey ?? null,
  resumeKey: response.resumeKey ?? null,
  ...toSheetColumns(response.sheet),
  scannedSerial: response.scannedSerial ?? null,
  happenedOn: response.happenedOn === undefined ? null : dateOfDay(response.happenedOn),
  eventCode: response.eventCode ?? null,
  startedAt: response.startedAt,
  savedAt: response.savedAt,
  finishedAt: response.finishedAt,
  pending: isPending(response),
  touchedAt: response.savedAt,
  invented: response.invented,
})

/** The table's JSON was written by this file alone, so it is read back as what it was. */
export const toResponse = (row: SurveyResponseModel): SurveyResponse => ({
  id: row.id,
  editionId: row.editionId,
  reference: row.reference,
  channel: row.channel as Channel,
  language: row.language,
  state: row.state as ResponseState,
  answers: row.answers as Answers,
  consent: row.consent as unknown as Consent | null,
  ...(row.contributorKey === null ? {} : { contributorKey: row.contributorKey }),
  ...(row.resumeKey === null ? {} : { resumeKey: row.resumeKey }),
  ...toSheet(row),
  ...(row.scannedSerial === null ? {} : { scannedSerial: row.scannedSerial }),
  ...(row.happenedOn ? { happenedOn: dayOfDate(row.happenedOn) } : {}),
  ...(row.eventCode === null ? {} : { eventCode: row.eventCode }),
  startedAt: row.startedAt.toISOString(),
  savedAt: row.savedAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
  invented: row.invented,
  version: row.version,
})

// ---------------------------------------------------------------------------------------------------------------------

type SheetInside = Omit<Sheet, 'batchId' | 'number' | 'serial'>

const toSheetColumns = (sheet: Sheet | undefined) => {
  const { batchId = null, number: sheetNumber = null, serial = null, ...inside } = sheet ?? {}
  return { batchId, sheetNumber, serial, sheet: asJsonOrNull(sheet && inside) }
}

const toSheet = ({ batchId, sheetNumber, serial, sheet }: SurveyResponseModel): Pick<SurveyResponse, 'sheet'> => {
  if (batchId === null || sheetNumber === null || serial === null) return {}
  return { sheet: { ...(sheet as unknown as SheetInside), batchId, number: sheetNumber, serial } }
}
