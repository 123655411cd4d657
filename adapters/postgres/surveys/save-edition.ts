import type { Prisma } from '../../../prisma/generated/client.js'
import type { Edition } from '../../../src/domain/surveys/edition.js'
import { asksOtherwise } from '../../../src/domain/surveys/locked-words.js'
import { toEdition, toEditionColumns } from './edition-row.js'
import { superseded } from './superseded.js'

/**
 * Saves over the version that was read. What the first response locked stays as it is: the row is held, so that none comes in
 * between the look and the saving.
 * @throws AppError `superseded`
 */
export const saveEdition = async (within: Prisma.TransactionClient, edition: Edition): Promise<Edition> => {
  const { id } = edition
  await within.$queryRaw`SELECT FROM survey_edition WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const row = await within.surveyEdition.findUnique({ where: { id } })
  const known = row && toEdition(row)
  if (known?.version !== edition.version) throw superseded()
  if (known.lockedAt && asksOtherwise(known.questionnaire, edition.questionnaire)) throw superseded()
  const version = edition.version + 1
  await within.surveyEdition.update({ where: { id }, data: { ...toEditionColumns(edition), version } })
  return { ...edition, lockedAt: known.lockedAt, version }
}

/** The survey goes with its last edition. */
export const deleteDraft = async (within: Prisma.TransactionClient, id: string): Promise<boolean> => {
  const draft = { id, state: 'draft', lockedAt: null }
  const edition = await within.surveyEdition.findFirst({ where: draft, select: { surveyId: true } })
  if (!edition) return false
  // Nobody has answered it, but somebody may have practised.
  await within.surveyResponse.deleteMany({ where: { editionId: id, invented: true } })
  const { count } = await within.surveyEdition.deleteMany({ where: draft })
  if (count === 0) return false
  await within.survey.deleteMany({ where: { id: edition.surveyId, editions: { none: {} } } })
  return true
}
