import type { PileSheet } from '../../domain/surveys/paper/pile.js'
import { isSent, type SurveyResponse } from '../../domain/surveys/response.js'
import type { ResponseStore } from '../../domain/surveys/survey-store.js'

/** What was sent on the web with the code of one of these sheets, and may say the same as the sheet. */
export const sentOnWeb = async (
  responses: Pick<ResponseStore, 'findByScannedSerial'>,
  editionId: string,
  sheets: PileSheet[],
): Promise<SurveyResponse[]> => {
  const kept = sheets.filter(({ state }) => state !== 'withdrawn')
  const scanned = await responses.findByScannedSerial(
    editionId,
    kept.map(({ sheet }) => sheet.serial),
  )
  return scanned.filter(isSent)
}
