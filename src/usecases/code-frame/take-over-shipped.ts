import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { codeFrameProblems } from '../../domain/code-frame/problems.js'
import { takeOver } from '../../domain/code-frame/take-over.js'
import { cameWith } from '../../domain/code-frame/versions.js'
import type { FrameBook } from './frame-book.js'
import { type Change, type FrameChanged, type FrameDeps, frameAsSeen, saveVersion } from './save-version.js'

/** What Earshot brought since the forum began to change its list, and the list as it would be with it; null: nothing. */
export const shippedOffer = async ({
  frames,
  codeFrames,
}: Pick<FrameDeps, 'frames' | 'codeFrames'>): Promise<{ version: string; frame: CodeFrame } | null> => {
  if (!isNewer(frames)) return null
  const { frame } = frames.current()
  const base = (await codeFrames.tookOver()) ?? frame
  return { version: frames.shipped.version, frame: takeOver(base, frame, frames.shipped) }
}

/**
 * Takes over what came with Earshot, where the forum has not changed it.
 * @throws AppError `superseded`
 */
export const takeOverShipped =
  (deps: FrameDeps) =>
  async ({ seen, ...who }: Change): Promise<FrameChanged> => {
    await frameAsSeen(deps, seen)
    const offer = await shippedOffer(deps)
    if (!offer) return { outcome: 'unchanged' }
    const problems = codeFrameProblems(offer.frame)
    if (problems.length > 0) return { outcome: 'refused', problems }
    return saveVersion(deps, offer.frame, who, deps.frames.shipped)
  }

// ---------------------------------------------------------------------------------------------------------------------

/** While the forum has changed nothing, what comes with Earshot is what counts. */
const isNewer = ({ current, shipped }: FrameBook): boolean =>
  current().number > 1 && cameWith(current().frame) !== cameWith(shipped)
