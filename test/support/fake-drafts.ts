import { type Draft, type DraftStore, emptyDraft } from '../../src/domain/draft.js'

export const fakeDrafts = (): DraftStore => {
  const kept = new Map<string, { draft: Draft; at: Date }>()
  return {
    find: async id => kept.get(id)?.draft ?? null,
    save: async (id, changes, at) => {
      const draft = { ...(kept.get(id)?.draft ?? emptyDraft(id)), ...structuredClone(changes) }
      kept.set(id, { draft, at })
      return draft
    },
    delete: async id => {
      kept.delete(id)
    },
    untouchedSince: async (before, limit) =>
      [...kept.values()]
        .filter(({ at }) => at < before)
        .sort((one, other) => one.at.getTime() - other.at.getTime())
        .slice(0, limit)
        .map(({ draft }) => draft),
  }
}
