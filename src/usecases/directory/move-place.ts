import type { DirectoryEntry, DirectoryStore } from '../../domain/directory/directory.js'

/** Puts a place one step up or down. Those that stand at another number afterwards are saved. */
export const movePlace =
  ({ directory }: { directory: DirectoryStore }) =>
  async (id: string, step: 'up' | 'down'): Promise<void> => {
    const before = await directory.all()
    for (const [index, place] of moved(before, id, step).entries()) {
      if (place.position !== index + 1) await directory.save({ ...place, position: index + 1 })
    }
  }

// ---------------------------------------------------------------------------------------------------------------------

const moved = (places: DirectoryEntry[], id: string, step: 'up' | 'down'): DirectoryEntry[] => {
  const from = places.findIndex(place => place.id === id)
  const to = step === 'up' ? from - 1 : from + 1
  const [one, other] = [places[from], places[to]]
  return one && other ? places.with(from, other).with(to, one) : places
}
