import type { LearningStore } from '../../domain/learning/corrections/learning-store.js'
import type { LearntReading } from '../../domain/reading/learned/learned-reader.js'

/** What was learnt of reading, as it counts now in this process. Every process keeps its own and looks for newer ones. */
export interface LearntBook {
  /** As it came with Earshot, learnt from its seed corpus. */
  shipped: LearntReading
  current(): LearntReading
  /**
   * Looks whether something else reads by now, here or in another process.
   * @throws AppError `database-unavailable`; `current` stays as it was
   */
  lookAgain(): Promise<void>
}

/** @param store where a forum keeps what was learnt from its corrections */
export const createLearntBook = (
  shipped: LearntReading,
  store: Pick<LearningStore, 'inUse' | 'model'> = NOTHING_LEARNT,
): LearntBook => {
  let seen: number | null = null
  let current = shipped
  return {
    shipped,
    current: () => current,
    async lookAgain() {
      const number = await store.inUse()
      if (number === seen) return
      const model = number === null ? null : await store.model(number)
      current = model ? { ...shipped, id: `${TAUGHT}${number}`, model } : shipped
      seen = number
    },
  }
}

/** The round in which this was learnt; null: it came with Earshot. */
export const roundOf = ({ id }: Pick<LearntReading, 'id'>): number | null =>
  id.startsWith(TAUGHT) ? Number(id.slice(TAUGHT.length)) : null

// ---------------------------------------------------------------------------------------------------------------------

const TAUGHT = 'taught@'

const NOTHING_LEARNT = { inUse: async () => null, model: async () => null }
