import { createTeacher } from '../adapters/teaching-process/create-teacher.js'
import { every } from '../workers/repeat.js'
import { type Parts, projectFile } from './compose.js'
import type { RunningWorker } from './domain/ports.js'
import { askWhenDue } from './usecases/learning/ask-to-learn.js'
import { learnNext } from './usecases/learning/learn-next.js'

/** Learns from what people corrected, when it is time or somebody asks. */
export const composeLearning = (parts: Parts): RunningWorker => {
  const { log } = parts
  const teacher = createTeacher({ seedFolder: projectFile('seed-corpus') })
  const timers = [
    every(3600, 'looking whether to learn', askWhenDue(parts), log),
    every(5, 'learning', learnNext({ ...parts, teacher }), log),
  ]
  return {
    async close() {
      teacher.close()
      await Promise.all(timers.map(timer => timer.close()))
    },
  }
}
