import type { LearntReading } from '../../domain/reading/learned/learned-reader.js'

/** What was learnt of reading, as it counts now in this process. */
export interface LearntBook {
  current(): LearntReading
}

/** @param shipped what came with Earshot, learnt from its seed corpus */
export const createLearntBook = (shipped: LearntReading): LearntBook => ({ current: () => shipped })
