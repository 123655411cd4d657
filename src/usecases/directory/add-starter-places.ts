import type { PlaceFacts } from '../../domain/directory/directory.js'
import { type DirectoryDeps, savePlace } from './save-place.js'

/** Puts the national places in, none of them shown to parents yet. Only into an empty directory: twice would be all twice. */
export const addStarterPlaces =
  (deps: DirectoryDeps & { starterPlaces: PlaceFacts[] }) =>
  async (by: string): Promise<number> => {
    if ((await deps.directory.all()).length > 0) return 0
    for (const facts of deps.starterPlaces) await savePlace(deps)(null, facts, by)
    return deps.starterPlaces.length
  }
