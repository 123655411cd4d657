import { AppError } from '../../domain/errors.js'
import type { Clock } from '../../domain/ports.js'
import { findVersion, type WordingDeps, type WordingSeen } from './find-wording.js'

/**
 * Brings an older version back, as one more version: what was confirmed then counts as confirmed again.
 * @throws AppError `superseded` when somebody else wrote another version since, or the older one does not exist
 */
export const useWordingAgain =
  ({ clock, ...deps }: WordingDeps & { clock: Clock }) =>
  async ({ id, language, seen, version, by }: WordingSeen & { version: number; by: string }): Promise<void> => {
    const older = await findVersion(deps, { id, language }, version)
    if (!older) throw new AppError('superseded', 'This version is not there. Look at the text again.')
    const at = clock.now().toISOString()
    await deps.store.add({ ...older, version: seen + 1, by, at })
  }
