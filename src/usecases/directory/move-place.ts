import type { DirectoryStore } from '../../domain/directory/directory.js'
import { moved } from '../../domain/order.js'

/** Puts a place one step up or down. Those that stand at another number afterwards are saved. */
export const movePlace =
  ({ directory }: { directory: DirectoryStore }) =>
  async (id: string, step: 'up' | 'down'): Promise<void> => {
    const before = await directory.all()
    for (const [index, place] of moved(before, id, step).entries()) {
      if (place.position !== index + 1) await directory.save({ ...place, position: index + 1 })
    }
  }
