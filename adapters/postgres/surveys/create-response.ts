import type { Prisma, PrismaClient } from '../../../prisma/generated/client.js'
import { AppError } from '../../../src/domain/errors.js'
import type { EditionState } from '../../../src/domain/surveys/edition.js'
import { notBegun } from '../../../src/domain/surveys/not-begun.js'
import type { SurveyResponse } from '../../../src/domain/surveys/response.js'
import type { ResponseStore } from '../../../src/domain/surveys/survey-store.js'
import { translating } from '../errors.js'
import { toResponseColumns } from './response-row.js'

type Created = Awaited<ReturnType<ResponseStore['create']>>

/**
 * Writes a new response and, in the same transaction, locks what its edition asks. One that is made up locks nothing.
 * @throws AppError `invalid-message` when the edition has become a draft again, whose words may change
 */
export const createResponse = (prisma: PrismaClient, response: SurveyResponse): Promise<Created> =>
  translating(async () => {
    const isNew = await prisma.$transaction(within => insert(within, response))
    return isNew ? 'created' : whatIsThere(prisma, response)
  })

// ---------------------------------------------------------------------------------------------------------------------

const insert = async (within: Prisma.TransactionClient, response: SurveyResponse): Promise<boolean> => {
  const { id, version, editionId, startedAt, sheet, invented } = response
  const place = sheet?.number === 0 ? { sheetNumber: await nextPlace(within, sheet.batchId) } : {}
  const data = { ...toResponseColumns(response), ...place, id, version }
  const { count } = await within.surveyResponse.createMany({ data, skipDuplicates: true })
  if (count === 0) return false
  if (!invented) await lock(within, editionId, startedAt)
  return true
}

/** Whoever takes the edition back to draft in this moment either finds it locked or is found here. */
const lock = async (within: Prisma.TransactionClient, id: string, lockedAt: string): Promise<void> => {
  const { count } = await within.surveyEdition.updateMany({ where: { id, lockedAt: null }, data: { lockedAt } })
  const draft = { id, state: 'draft' satisfies EditionState }
  if (count > 0 && (await within.surveyEdition.count({ where: draft })) > 0) throw notBegun()
}

/**
 * The pile's own row is held until this is committed: two sheets at once stand in line. Not against rows that only name the pile:
 * one of them may be the same sheet, and each would wait for the other.
 */
const nextPlace = async (within: Prisma.TransactionClient, batchId: string): Promise<number> => {
  await within.$queryRaw`SELECT id FROM paper_batch WHERE id = ${batchId}::uuid FOR NO KEY UPDATE`
  const { _max } = await within.surveyResponse.aggregate({ where: { batchId }, _max: { sheetNumber: true } })
  return (_max.sheetNumber ?? 0) + 1
}

const whatIsThere = async (
  { surveyResponse }: PrismaClient,
  { id, editionId, reference, sheet }: SurveyResponse,
): Promise<Created> => {
  if (await surveyResponse.findUnique({ where: { id }, select: { id: true } })) return 'known'
  const serials = sheet ? await surveyResponse.count({ where: { editionId, serial: sheet.serial } }) : 0
  if (serials > 0) return 'serial-taken'
  if (await surveyResponse.findUnique({ where: { reference }, select: { id: true } })) return 'reference-taken'
  throw new AppError('invalid-message', 'This link to go on belongs to other answers. Please begin again.')
}
