import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import type { Reader } from '../../domain/ports.js'
import { createReader } from '../../domain/reading/create-reader.js'
import type { FrameBook } from './frame-book.js'

/** A reader together with the frame that it reads by. */
export interface FrameReader {
  frame: CodeFrame
  reader: Reader
}

/** The reader for the frame as it counts now; made afresh when the frame has changed, which takes a moment. */
export const currentReader = ({ current }: Pick<FrameBook, 'current'>): (() => FrameReader) => {
  let made: FrameReader | null = null
  return () => {
    const { frame } = current()
    if (made?.frame !== frame) made = { frame, reader: createReader(frame) }
    return made
  }
}
