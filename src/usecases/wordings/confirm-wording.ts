import { AppError } from '../../domain/errors.js'
import type { Clock } from '../../domain/ports.js'
import { findVersion, type WordingDeps, type WordingSeen } from './find-wording.js'

/**
 * Notes that a native speaker has found a text right: the same words as one more version, with the name of who says so.
 * @throws AppError `superseded` when the text is no longer the one that was seen
 */
export const confirmWording =
  ({ clock, ...deps }: WordingDeps & { clock: Clock }) =>
  async ({ id, language, seen, by }: WordingSeen & { by: string }): Promise<void> => {
    const found = await findVersion(deps, { id, language }, seen)
    if (!found) throw new AppError('superseded', 'This version is not there any more. Look at the text again.')
    const at = clock.now().toISOString()
    await deps.store.add({ ...found, version: seen + 1, checked: true, by, at })
  }
