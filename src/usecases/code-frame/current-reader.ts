import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import type { Reader } from '../../domain/ports.js'
import {
  createLearnedReader,
  type LearntReading,
  learnedReaderName,
} from '../../domain/reading/learned/learned-reader.js'
import type { LearntBook } from '../learning/learnt-book.js'
import type { FrameBook } from './frame-book.js'

/** A reader together with the frame that it reads by, and what was learnt of reading. */
export interface MadeReader {
  frame: CodeFrame
  learnt: LearntReading
  reader: Reader
}

/** What a reader is made from, as it counts now. */
export interface ReaderSources {
  frames: Pick<FrameBook, 'current'>
  learnt: Pick<LearntBook, 'current'>
}

/** The reader as it counts now; made afresh when the frame has changed or more was learnt, which takes a moment. */
export const currentReader = (sources: ReaderSources): (() => MadeReader) => {
  let made: MadeReader | null = null
  return () => {
    const { frame } = sources.frames.current()
    const learnt = sources.learnt.current()
    if (made?.frame !== frame || made.learnt !== learnt)
      made = { frame, learnt, reader: createLearnedReader(frame, learnt) }
    return made
  }
}

/** What a reading is signed with that is made now. */
export const currentReaderName = ({ frames, learnt }: ReaderSources): string =>
  learnedReaderName(frames.current().frame, learnt.current())
