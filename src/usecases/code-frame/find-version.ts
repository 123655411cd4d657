import type { FrameVersion, FrameVersionLine } from '../../domain/code-frame/versions.js'
import type { FrameDeps } from './save-version.js'

type Deps = Pick<FrameDeps, 'frames' | 'codeFrames'>

/** Any version there ever was. While the forum has changed nothing there is one: as it came with Earshot. */
export const findVersion = async ({ frames, codeFrames }: Deps, number: number): Promise<FrameVersion | null> => {
  const current = frames.current()
  return number === current.number ? current : codeFrames.find(number)
}

/** Newest first. */
export const allVersions = async ({ frames, codeFrames }: Deps): Promise<FrameVersionLine[]> => {
  const kept = await codeFrames.list()
  if (kept.length > 0) return kept
  const { number, frame, by, at, note } = frames.current()
  return [{ number, version: frame.version, by, at, note }]
}
