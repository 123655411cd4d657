import type { DirectoryEntry, DirectoryStore } from '../../src/domain/directory/directory.js'

/** A directory kept in memory: the same promises as the real one. */
export const fakeDirectory = (...places: DirectoryEntry[]): DirectoryStore => {
  const kept = new Map(places.map(place => [place.id, place]))
  const inOrder = (): DirectoryEntry[] =>
    [...kept.values()].sort(
      (one, other) =>
        one.position - other.position || one.name.localeCompare(other.name) || one.id.localeCompare(other.id),
    )
  return {
    all: async () => inOrder(),
    published: async () => inOrder().filter(({ published }) => published),
    find: async id => kept.get(id) ?? null,
    async save(entry) {
      kept.set(entry.id, entry)
    },
    async delete(id) {
      kept.delete(id)
    },
  }
}
