import { Prisma } from '../../../prisma/generated/client.js'
import { AppError } from '../../../src/domain/errors.js'
import type { Experience } from '../../../src/domain/experience.js'
import { ENTRY_SHAPE } from '../../../src/domain/inbox/terms.js'
import type { HistoryEntry } from '../../../src/domain/ports.js'
import { TELLING_OF_CONTENT } from '../../../src/domain/review/history.js'
import { listEntry } from '../inbox/entry.js'
import { toColumns } from './experience-row.js'

/**
 * Saves over the version that was read, within a transaction that may do more. What goes with a record goes with it: its notes,
 * and what people decided about it, are deleted when it is erased.
 * @throws AppError `superseded`
 */
export const saveExperience = async (
  transaction: Prisma.TransactionClient,
  experience: Experience,
  entry: HistoryEntry,
  now: Date,
): Promise<Experience> => {
  const version = experience.version + 1
  const { count } = await transaction.experience.updateMany({
    where: { id: experience.id, version: experience.version },
    data: { ...toColumns(experience), touchedAt: now, starts: {}, entryShape: ENTRY_SHAPE, version },
  })
  if (count === 0)
    throw new AppError('superseded', 'Somebody else changed this while you were looking. Here is the newer version.')
  await transaction.historyEntry.create({ data: { experienceId: experience.id, ...entry } })
  if (experience.state === 'erased') await forget(transaction, experience.id)
  await listEntry(transaction, experience)
  return { ...experience, version }
}

// ---------------------------------------------------------------------------------------------------------------------

const forget = async (transaction: Prisma.TransactionClient, experienceId: string): Promise<void> => {
  await transaction.note.deleteMany({ where: { experienceId } })
  await transaction.decision.deleteMany({ where: { experienceId } })
  const telling = { experienceId, what: { in: TELLING_OF_CONTENT } }
  await transaction.historyEntry.updateMany({ where: telling, data: { detail: Prisma.DbNull } })
  await transaction.safeguardingNote.deleteMany({ where: { experienceId } })
}
