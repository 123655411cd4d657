import { randomUUID } from 'node:crypto'
import type { Notice, NoticeStore } from '../../src/domain/channels/notice.js'

/** Notices kept in memory: the same promises as the real store. */
export const fakeNotices = (): NoticeStore => {
  let kept: Notice[] = []
  const change = (which: (notice: Notice) => boolean, changes: Partial<Notice>): boolean => {
    const found = kept.some(which)
    kept = kept.map(notice => (which(notice) ? { ...notice, ...changes } : notice))
    return found
  }
  return {
    async open(about, problem, at) {
      if (kept.some(notice => notice.about === about && notice.problem === problem && !notice.overAt)) return false
      const id = randomUUID()
      kept.push({ id, about, problem, at: at.toISOString(), overAt: null, seenAt: null, mailedAt: null })
      return true
    },
    async close(about, problem, at) {
      const meant = (notice: Notice) => notice.about === about && (problem === 'any' || notice.problem === problem)
      change(notice => meant(notice) && !notice.overAt, { overAt: at.toISOString() })
    },
    unseen: async () => kept.filter(({ overAt, seenAt }) => !overAt && !seenAt),
    async markSeen(id, at) {
      change(notice => notice.id === id && !notice.seenAt, { seenAt: at.toISOString() })
    },
    recent: async limit => kept.toReversed().slice(0, limit),
    claimMailing: async (id, at) =>
      change(notice => notice.id === id && !notice.mailedAt, { mailedAt: at.toISOString() }),
    async releaseMailing(id) {
      change(notice => notice.id === id, { mailedAt: null })
    },
  }
}
