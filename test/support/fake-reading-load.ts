import { type ItemRead, NO_LIMIT, type ReadingLimit } from '../../src/domain/reading-load/reading-load.js'
import type { ReadingLoadStore } from '../../src/domain/reading-load/reading-load-store.js'

/** Who read what, kept in memory: the same promises as the real store. */
export const fakeReadingLoad = (): ReadingLoadStore => {
  let reads: ItemRead[] = []
  const limits = new Map<string, ReadingLimit>()
  return {
    async opened(read) {
      reads.push(read)
    },
    hasOpened: async (experienceId, personId, since) =>
      reads.some(read => read.experienceId === experienceId && read.personId === personId && read.at > since),
    openedSince: async (since, personId) =>
      reads.filter(read => read.at >= since && (personId === undefined || read.personId === personId)),
    limits: async () => new Map(limits),
    limitOf: async personId => limits.get(personId) ?? NO_LIMIT,
    async setLimit(personId, limit) {
      limits.set(personId, limit)
    },
    async forgetBefore(moment) {
      reads = reads.filter(({ at }) => at >= moment)
    },
  }
}
