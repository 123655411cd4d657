import type { SavedView, SavedViewStore } from '../../domain/inbox/saved-view.js'
import type { Clock } from '../../domain/ports.js'
import type { Secrets } from '../../domain/secrets.js'

/**
 * Keeps a list under a name, after those that this person has already.
 * @param ownerId id of the person
 */
export const saveView =
  ({ savedViews, secrets, clock }: { savedViews: SavedViewStore; secrets: Pick<Secrets, 'id'>; clock: Clock }) =>
  async (given: Pick<SavedView, 'name' | 'query' | 'shared'>, ownerId: string): Promise<SavedView> => {
    const own = (await savedViews.visibleTo(ownerId)).filter(view => view.ownerId === ownerId)
    const position = Math.max(0, ...own.map(view => view.position)) + 1
    const view = { ...given, id: secrets.id(), ownerId, position, savedAt: clock.now().toISOString() }
    await savedViews.save(view)
    return view
  }
