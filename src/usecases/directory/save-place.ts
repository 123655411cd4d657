import type { DirectoryEntry, DirectoryStore, PlaceFacts } from '../../domain/directory/directory.js'
import type { Clock } from '../../domain/ports.js'
import type { Secrets } from '../../domain/secrets.js'

export interface DirectoryDeps {
  directory: DirectoryStore
  secrets: Pick<Secrets, 'id'>
  clock: Clock
}

/**
 * Adds a place at the end, not yet shown to parents, or puts new facts in the place of old ones.
 * @param before the place as it was, or null for a new one
 * @param by id of the person
 */
export const savePlace =
  ({ directory, secrets, clock }: DirectoryDeps) =>
  async (before: DirectoryEntry | null, facts: PlaceFacts, by: string): Promise<DirectoryEntry> => {
    const { id, published, position } = before ?? {
      id: secrets.id(),
      published: false,
      position: await nextPosition(directory),
    }
    const place = { ...facts, id, published, position, updatedAt: clock.now().toISOString(), updatedBy: by }
    await directory.save(place)
    return place
  }

// ---------------------------------------------------------------------------------------------------------------------

const nextPosition = async (directory: Pick<DirectoryStore, 'all'>): Promise<number> =>
  Math.max(0, ...(await directory.all()).map(({ position }) => position)) + 1
