import type { DirectoryEntry } from '../../domain/directory/directory.js'
import type { DirectoryDeps } from './save-place.js'

/** Shows a place to parents, on the page and in chats, or takes it out of their sight. */
export const publishPlace =
  ({ directory, clock }: Omit<DirectoryDeps, 'secrets'>) =>
  async (place: DirectoryEntry, published: boolean, by: string): Promise<void> => {
    await directory.save({ ...place, published, updatedAt: clock.now().toISOString(), updatedBy: by })
  }
