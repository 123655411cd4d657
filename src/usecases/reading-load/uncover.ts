import type { Experience } from '../../domain/experience.js'
import type { Clock } from '../../domain/ports.js'
import type { ReadingLoadStore } from '../../domain/reading-load/reading-load-store.js'
import { isDistressing } from '../../domain/review/distressing.js'

export interface UncoverDeps {
  clock: Clock
  readingLoad: Pick<ReadingLoadStore, 'opened' | 'hasOpened'>
}

/** This person chooses to read words that may be hard to read. What is open already is not counted again. */
export const uncover =
  (deps: UncoverDeps) =>
  async (record: Experience, personId: string): Promise<void> => {
    if (!(await isCovered(deps)(record, personId))) return
    await deps.readingLoad.opened({ experienceId: record.id, personId, at: deps.clock.now() })
  }

/** Whether the words are kept from this person's eyes until they choose to read them. Once chosen, they are open for an hour. */
export const isCovered =
  ({ clock, readingLoad }: UncoverDeps) =>
  async (record: Experience, personId: string): Promise<boolean> =>
    record.state !== 'erased' &&
    isDistressing(record) &&
    !(await readingLoad.hasOpened(record.id, personId, new Date(clock.now().getTime() - OPEN_MS)))

// ---------------------------------------------------------------------------------------------------------------------

const OPEN_MS = 3_600_000
