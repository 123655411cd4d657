import type { SavedView, SavedViewStore } from '../../src/domain/inbox/saved-view.js'

/** Saved views in memory: the same promises as the real store. */
export const fakeSavedViews = (): SavedViewStore => {
  const kept = new Map<string, SavedView>()
  return {
    visibleTo: async personId =>
      [...kept.values()]
        .filter(({ ownerId, shared }) => shared || ownerId === personId)
        .sort(
          (one, other) =>
            Number(other.ownerId === personId) - Number(one.ownerId === personId) ||
            one.position - other.position ||
            one.name.localeCompare(other.name) ||
            one.id.localeCompare(other.id),
        ),
    find: async id => kept.get(id) ?? null,
    async save(view) {
      kept.set(view.id, view)
    },
    async remove(id) {
      kept.delete(id)
    },
  }
}
