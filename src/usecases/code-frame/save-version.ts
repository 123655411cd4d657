import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { type CodeFrameStore, cameWith } from '../../domain/code-frame/versions.js'
import { AppError } from '../../domain/errors.js'
import type { Clock } from '../../domain/ports.js'
import type { FrameBook } from './frame-book.js'

export interface FrameDeps {
  frames: FrameBook
  codeFrames: CodeFrameStore
  clock: Clock
}

/** Who changes the frame, and why. */
export interface Change {
  /** The version that was on the page. */
  seen: number
  /** Id of the person. */
  by: string
  /** Why, in that person's words. */
  note: string
}

/** Made one more version, or why not: a sentence for the field it belongs to, or several about the whole. */
export type FrameChanged =
  | { outcome: 'saved' | 'unchanged' }
  | { outcome: 'refused'; field?: string; problems: string[] }

/**
 * Keeps a frame as one more version; this process uses it from now on, the others within seconds.
 * @param tookOver the list that came with Earshot, when this brings it in
 * @throws AppError `superseded`
 */
export const saveVersion = async (
  { frames, codeFrames, clock }: FrameDeps,
  frame: CodeFrame,
  { by, note }: Omit<Change, 'seen'>,
  tookOver?: CodeFrame,
): Promise<FrameChanged> => {
  const before = frames.current()
  const number = before.number + 1
  const version = `${cameWith(tookOver ?? before.frame)}.${number}`
  const made = { number, frame: { ...frame, version }, by, at: clock.now().toISOString(), note }
  await codeFrames.add({ ...made, ...(tookOver ? { tookOver } : {}) }, frames.shipped)
  await frames.lookAgain()
  return { outcome: 'saved' }
}

/**
 * The frame as it is, for a change of the whole.
 * @throws AppError `superseded` when it is not the one that was seen
 */
export const frameAsSeen = async ({ frames }: Pick<FrameDeps, 'frames'>, seen: number): Promise<CodeFrame> => {
  await frames.lookAgain()
  const { number, frame } = frames.current()
  if (number === seen) return frame
  throw new AppError('superseded', 'Somebody else changed the list while you were at it. Look at it and try again.')
}
