import { randomUUID } from 'node:crypto'
import type { WeeklyDigest } from '../../src/domain/digest/digest.js'
import type { DigestStore } from '../../src/domain/digest/digest-store.js'
import type { NotATopic } from '../../src/domain/digest/topics/not-a-topic.js'
import type { ExperienceStore } from '../../src/domain/ports.js'

/** Digests in memory, keeping every promise of the real store. */
export const fakeDigests = (experiences: Pick<ExperienceStore, 'page'>): DigestStore => {
  const kept = new Map<string, WeeklyDigest>()
  const mailed = new Set<string>()
  let aside: NotATopic[] = []
  return {
    find: async week => structuredClone(kept.get(week) ?? null),
    weeks: async () => [...kept.keys()].sort().reverse(),
    async add(digest) {
      if (kept.has(digest.week)) return false
      kept.set(digest.week, structuredClone(digest))
      return true
    },
    async replace(digest) {
      kept.set(digest.week, structuredClone(digest))
    },
    async claimMailing(week) {
      if (!kept.has(week) || mailed.has(week)) return false
      mailed.add(week)
      return true
    },
    async releaseMailing(week) {
      mailed.delete(week)
    },
    notTopics: async () => structuredClone(aside),
    async putAside(words, by, at) {
      aside = [{ id: randomUUID(), words, by, at: at.toISOString() }, ...aside]
    },
    async takeBack(id) {
      aside = aside.filter(one => one.id !== id)
    },
    async longestUnread({ before, invented, limit }) {
      const filter = { states: ['ready' as const], lane: 'inbox' as const, includeInvented: invented, to: before }
      const { items } = await experiences.page(filter, { limit: 1000 })
      return items
        .toReversed()
        .slice(0, limit)
        .map(({ reference, receivedAt }) => ({ reference, receivedAt }))
    },
  }
}
