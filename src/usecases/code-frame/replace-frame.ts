import { adopt } from '../../domain/code-frame/adopt.js'
import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { AppError } from '../../domain/errors.js'
import { findVersion } from './find-version.js'
import { type Change, type FrameChanged, type FrameDeps, frameAsSeen, saveVersion } from './save-version.js'

/**
 * Puts a whole list, as it came in a file, in the place of the one in use. What it does not hold is retired.
 * @throws AppError `superseded`
 */
export const replaceFrame =
  (deps: FrameDeps) =>
  async (given: CodeFrame, { seen, ...who }: Change): Promise<FrameChanged> => {
    const adopted = adopt(await frameAsSeen(deps, seen), given)
    if ('problems' in adopted) return { outcome: 'refused', problems: adopted.problems }
    return saveVersion(deps, adopted.frame, who)
  }

/**
 * Goes back to an older version, as one more version: what came after it is retired, not forgotten.
 * @throws AppError `superseded`, also when that version does not exist
 */
export const useVersionAgain =
  (deps: FrameDeps) =>
  async (number: number, change: Change): Promise<FrameChanged> => {
    const older = await findVersion(deps, number)
    if (!older) throw new AppError('superseded', 'This version is not there. Look at the list again.')
    return replaceFrame(deps)(older.frame, change)
  }
