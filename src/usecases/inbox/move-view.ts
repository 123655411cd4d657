import type { SavedViewStore } from '../../domain/inbox/saved-view.js'
import { moved } from '../../domain/order.js'

/** Puts a view one step up or down among this person's own. Those that stand at another number afterwards are saved. */
export const moveView =
  ({ savedViews }: { savedViews: SavedViewStore }) =>
  async (id: string, step: 'up' | 'down', ownerId: string): Promise<void> => {
    const own = (await savedViews.visibleTo(ownerId)).filter(view => view.ownerId === ownerId)
    for (const [index, view] of moved(own, id, step).entries()) {
      if (view.position !== index + 1) await savedViews.save({ ...view, position: index + 1 })
    }
  }
