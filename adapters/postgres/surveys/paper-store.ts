import type { Prisma, PrismaClient } from '../../../prisma/generated/client.js'
import type { PaperBatchModel, PrintRunModel } from '../../../prisma/generated/models.js'
import type { Batch, PrintRun } from '../../../src/domain/surveys/sheet.js'
import type { PaperStore } from '../../../src/domain/surveys/survey-store.js'
import { dateOfDay, dayOfDate } from '../date-column.js'
import { translating } from '../errors.js'
import { isUuid } from '../uuid.js'
import { superseded } from './superseded.js'

/** Piles of paper, and the sheets that were printed. */
export const createPaperStore = (prisma: PrismaClient): PaperStore => ({
  async createBatch(batch) {
    await translating(() => prisma.paperBatch.create({ data: toBatchRow(batch) }))
  },
  async batch(id) {
    const row = isUuid(id) ? await translating(() => prisma.paperBatch.findUnique({ where: { id } })) : null
    return row && toBatch(row)
  },
  async batches(editionId) {
    const where = editionId === undefined ? {} : { editionId }
    const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }]
    return (await translating(() => prisma.paperBatch.findMany({ where, orderBy }))).map(toBatch)
  },
  saveBatch: batch => translating(() => saveBatch(prisma, batch)),
  addRun: (run, count) => translating(() => prisma.$transaction(within => addRun(within, run, count))),
  async runs(editionId) {
    const orderBy = { firstNumber: 'desc' as const }
    return (await translating(() => prisma.printRun.findMany({ where: { editionId }, orderBy }))).map(toRun)
  },
})

// ---------------------------------------------------------------------------------------------------------------------

const toBatchRow = (batch: Batch) => ({ ...batch, happenedOn: dateOfDay(batch.happenedOn) })

const toBatch = (row: PaperBatchModel): Batch => ({
  ...row,
  happenedOn: dayOfDate(row.happenedOn),
  createdAt: row.createdAt.toISOString(),
  closedAt: row.closedAt?.toISOString() ?? null,
})

const saveBatch = async (prisma: PrismaClient, batch: Batch): Promise<Batch> => {
  const saved = { ...batch, version: batch.version + 1 }
  const { id, version } = batch
  const { count } = await prisma.paperBatch.updateMany({ where: { id, version }, data: toBatchRow(saved) })
  if (count === 0) throw superseded()
  return saved
}

/** The edition's own row counts the sheets: two runs at once stand in line. */
const addRun = async (
  within: Prisma.TransactionClient,
  run: Omit<PrintRun, 'from' | 'to'>,
  count: number,
): Promise<PrintRun> => {
  const { lastSheet } = await within.surveyEdition.update({
    where: { id: run.editionId },
    data: { lastSheet: { increment: count } },
    select: { lastSheet: true },
  })
  const numbers = { firstNumber: lastSheet - count + 1, lastNumber: lastSheet }
  return toRun(await within.printRun.create({ data: { ...run, ...numbers } }))
}

const toRun = ({ firstNumber, lastNumber, at, style, ...row }: PrintRunModel): PrintRun => ({
  ...row,
  style: style as PrintRun['style'],
  from: firstNumber,
  to: lastNumber,
  at: at.toISOString(),
})
