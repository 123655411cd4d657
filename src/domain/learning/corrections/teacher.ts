import type { Learning, LearningResult } from './learn-from.js'

/** Learns beside everything else, in a process of its own. */
export interface Teacher {
  /**
   * @param onProgress told from 0 to 1
   * @throws AppError `took-too-long`, or `kept-crashing` when the process ended before it was done, as it does after `close`
   */
  teach(learning: Learning, onProgress: (done: number) => void): Promise<LearningResult>
  close(): void
}
