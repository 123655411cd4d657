import type { Clock } from '../../domain/ports.js'
import {
  type Enough,
  enoughOf,
  loadOf,
  type PersonLoad,
  type ReadingLimit,
  readsSince,
} from '../../domain/reading-load/reading-load.js'
import type { ReadingLoadStore } from '../../domain/reading-load/reading-load-store.js'

export interface OwnLoadDeps {
  clock: Clock
  readingLoad: Pick<ReadingLoadStore, 'openedSince' | 'limitOf'>
}

/** How much that is hard one person opened, against what they set themselves. */
export interface OwnLoad extends Pick<PersonLoad, 'hard' | 'hardToday'> {
  limit: ReadingLimit
  enough: Enough | null
}

export const ownLoad =
  ({ clock, readingLoad }: OwnLoadDeps) =>
  async (personId: string): Promise<OwnLoad> => {
    const now = clock.now()
    const [hard, limit] = await Promise.all([
      readingLoad.openedSince(readsSince(now), personId),
      readingLoad.limitOf(personId),
    ])
    const load = loadOf(personId, { hard, reviewed: [] }, now)
    return { hard: load.hard, hardToday: load.hardToday, limit, enough: enoughOf(load, limit) }
  }
