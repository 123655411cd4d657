import type { Prisma } from '../../../prisma/generated/client.js'
import type { SurveyEditionModel, SurveyModel } from '../../../prisma/generated/models.js'
import type {
  Edition,
  EditionState,
  Questionnaire,
  Survey,
  WordingChange,
} from '../../../src/domain/surveys/edition.js'
import { asJson } from '../json-column.js'

/** What of an edition is saved again. When it was locked, and which sheets were given out, is written beside it. */
export const toEditionColumns = (edition: Edition) => ({
  surveyId: edition.surveyId,
  label: edition.label,
  code: edition.code,
  state: edition.state,
  questionnaire: asJson(edition.questionnaire),
  clonedFrom: edition.clonedFrom,
  wordingChanges: asJson(edition.wordingChanges),
  createdBy: edition.createdBy,
  createdAt: edition.createdAt,
  openedAt: edition.openedAt,
  closedAt: edition.closedAt,
})

export const toNewEdition = (edition: Edition): Prisma.SurveyEditionUncheckedCreateInput => ({
  ...toEditionColumns(edition),
  id: edition.id,
  lockedAt: edition.lockedAt,
  version: edition.version,
})

/** The table's JSON was written by this file alone, so it is read back as what it was. */
export const toEdition = (row: SurveyEditionModel): Edition => ({
  id: row.id,
  surveyId: row.surveyId,
  label: row.label,
  code: row.code,
  state: row.state as EditionState,
  questionnaire: row.questionnaire as unknown as Questionnaire,
  clonedFrom: row.clonedFrom,
  wordingChanges: row.wordingChanges as unknown as WordingChange[],
  lockedAt: row.lockedAt?.toISOString() ?? null,
  createdBy: row.createdBy,
  createdAt: row.createdAt.toISOString(),
  openedAt: row.openedAt?.toISOString() ?? null,
  closedAt: row.closedAt?.toISOString() ?? null,
  version: row.version,
})

export const toSurvey = ({ createdAt, ...row }: SurveyModel): Survey => ({ ...row, createdAt: createdAt.toISOString() })
