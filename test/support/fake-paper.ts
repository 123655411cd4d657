import { AppError } from '../../src/domain/errors.js'
import type { Batch, PrintRun } from '../../src/domain/surveys/sheet.js'
import type { PaperStore } from '../../src/domain/surveys/survey-store.js'

/** Piles and printings kept in memory. */
export const fakePaper = (): PaperStore => {
  const batches = new Map<string, Batch>()
  const runs: PrintRun[] = []
  const runsOf = (editionId: string) => runs.filter(run => run.editionId === editionId).toReversed()
  return {
    async createBatch(batch) {
      batches.set(batch.id, structuredClone(batch))
    },
    batch: async id => structuredClone(batches.get(id) ?? null),
    batches: async editionId =>
      structuredClone(
        [...batches.values()]
          .filter(batch => editionId === undefined || batch.editionId === editionId)
          .sort((one, other) => `${other.createdAt} ${other.id}`.localeCompare(`${one.createdAt} ${one.id}`)),
      ),
    async saveBatch(batch) {
      if (batches.get(batch.id)?.version !== batch.version)
        throw new AppError('superseded', 'Somebody else saved in between.')
      const saved = { ...structuredClone(batch), version: batch.version + 1 }
      batches.set(batch.id, saved)
      return structuredClone(saved)
    },
    async addRun(run, count) {
      const last = runsOf(run.editionId)[0]?.to ?? 0
      const added = { ...run, from: last + 1, to: last + count }
      runs.push(added)
      return added
    },
    runs: async editionId => structuredClone(runsOf(editionId)),
  }
}
