import type { ReadingAgain, ReadingAgainStore } from '../../domain/code-frame/reading-again.js'
import type { Experience } from '../../domain/experience.js'
import type { Clock, JobQueue } from '../../domain/ports.js'
import type { LearntBook } from '../learning/learnt-book.js'
import { currentReaderName, type ReaderSources } from './current-reader.js'
import type { FrameBook } from './frame-book.js'

interface Deps extends ReaderSources {
  readingAgain: ReadingAgainStore
}

type ReadOnDeps = Deps & { frames: FrameBook; learnt: LearntBook; queue: Pick<JobQueue, 'add'>; clock: Clock }

/** How far reading again has come. */
export interface ReadingProgress {
  /** Open records that were read with another list than today's. */
  behind: number
  /** What goes on or went on last. */
  newest: ReadingAgain | null
}

export const readingProgress = async ({ readingAgain, ...sources }: Deps): Promise<ReadingProgress> => {
  const [behind, newest] = await Promise.all([
    readingAgain.countBehind(currentReaderName(sources)),
    readingAgain.newest(),
  ])
  return { behind, newest }
}

/** Asks for all open records to be read again. The workers do it, beside what comes in. */
export const startReadingAgain =
  ({ clock, ...deps }: Deps & { clock: Clock }) =>
  async (by: string): Promise<void> => {
    const { behind, newest } = await readingProgress(deps)
    if (behind === 0 || newest?.overAt === null) return
    await deps.readingAgain.start({ by, at: clock.now().toISOString(), total: behind })
  }

/** Puts some more of what was asked for into the queue, or notes that all is done. Safe to repeat, and by several processes. */
export const readOn =
  ({ readingAgain, frames, learnt, queue, clock }: ReadOnDeps) =>
  async (): Promise<void> => {
    const asked = await readingAgain.newest()
    if (asked?.overAt !== null) return
    // By the list, or the reader, of a moment ago nothing would be left to do.
    await Promise.all([frames.lookAgain(), learnt.lookAgain()])
    const ids = await readingAgain.behind(currentReaderName({ frames, learnt }), AT_ONCE)
    if (ids.length === 0) return readingAgain.end(asked.id, clock.now())
    await queue.add(ids.map(experienceId => ({ name: 'understand', payload: { experienceId } })))
  }

/** Whether this record is one of those, and was not read with the list of today yet. */
export const isToBeReadAgain =
  ({ readingAgain, ...sources }: Deps) =>
  async ({ state, reading }: Pick<Experience, 'state' | 'reading'>): Promise<boolean> => {
    if (state !== 'ready' || reading?.reader === currentReaderName(sources)) return false
    return (await readingAgain.newest())?.overAt === null
  }

// ---------------------------------------------------------------------------------------------------------------------

/** Few enough that what comes in meanwhile need not wait long. */
const AT_ONCE = 200
