import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import type { CodeFrameStore, FrameVersion } from '../../domain/code-frame/versions.js'

/** The code frame as it counts now, in this process. Every process keeps its own and looks for newer ones. */
export interface FrameBook {
  /** As it came with Earshot. */
  shipped: CodeFrame
  /** As last seen; until somebody looks, what came with Earshot. */
  current(): FrameVersion
  /**
   * Looks whether somebody changed it, here or in another process.
   * @throws AppError `database-unavailable`; `current` stays as it was
   */
  lookAgain(): Promise<void>
}

/** How long a change may take to reach the other processes, in seconds. */
export const LOOK_EVERY_SECONDS = 3

export const createFrameBook = (shipped: CodeFrame, store: Pick<CodeFrameStore, 'newest' | 'find'>): FrameBook => {
  let current = asShipped(shipped)
  return {
    shipped,
    current: () => current,
    async lookAgain() {
      const newest = await store.newest()
      if (newest === null) current = current.number === 1 ? current : asShipped(shipped)
      else if (newest !== current.number) current = (await store.find(newest)) ?? current
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const asShipped = (frame: CodeFrame): FrameVersion => ({ number: 1, frame, by: null, at: null, note: '' })
