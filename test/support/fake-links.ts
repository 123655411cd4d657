import type { OneTimeLink, OneTimeLinkStore } from '../../src/domain/one-time-link.js'

/** One-time links kept in memory: the same promises as the real store. */
export const fakeLinks = (): OneTimeLinkStore => {
  let kept: OneTimeLink[] = []
  const open = (purpose: string, at: Date) =>
    kept.filter(link => link.purpose === purpose && link.expiresAt.getTime() > at.getTime())
  const find = (tokenHash: string, purpose: string, at: Date) =>
    open(purpose, at).find(link => link.tokenHash === tokenHash)
  return {
    async save(links) {
      kept.push(...links)
    },
    isOpen: async (tokenHash, purpose, at) => find(tokenHash, purpose, at) !== undefined,
    async use(tokenHash, purpose, at) {
      const found = find(tokenHash, purpose, at)
      kept = kept.filter(link => link !== found)
      return found !== undefined
    },
    countOpen: async (purpose, at) => open(purpose, at).length,
    async revoke(purpose) {
      kept = kept.filter(link => link.purpose !== purpose)
    },
  }
}
