import type { CodeFrame } from './code-frame.js'

/** The whole frame as it stood from a moment on. Versions are never changed or removed. */
export interface FrameVersion {
  /** 1: as it came with Earshot. */
  number: number
  frame: CodeFrame
  /** Id of the person who made it; null: it came with Earshot. */
  by: string | null
  /** ISO 8601; null as it came with Earshot. */
  at: string | null
  /** Why it was made, in that person's words. */
  note: string
  /** The list as it comes with Earshot, where this version took it over. */
  tookOver?: CodeFrame
}

export type FrameVersionLine = Pick<FrameVersion, 'number' | 'by' | 'at' | 'note'> & {
  /** What the frame calls itself: `1.1.4`. */
  version: string
}

export interface CodeFrameStore {
  /** The number of the newest version, or null while the forum has changed nothing. Quick: it is asked every few seconds. */
  newest(): Promise<number | null>
  find(number: number): Promise<FrameVersion | null>
  /** Newest first. */
  list(): Promise<FrameVersionLine[]>
  /** What came with Earshot and was taken over last: what the forum's own changes rest on. */
  tookOver(): Promise<CodeFrame | null>
  /**
   * @param first kept as version 1 when nothing is kept yet
   * @throws AppError `superseded` when this version exists already
   */
  add(version: FrameVersion, first: CodeFrame): Promise<void>
}

/** The version of Earshot's own list that a frame rests on: `1.1` of `1.1.4`. */
export const cameWith = ({ version }: Pick<CodeFrame, 'version'>): string => version.split('.').slice(0, 2).join('.')
