import { type ChildProcess, fork } from 'node:child_process'
import os from 'node:os'
import { AppError } from '../../src/domain/errors.js'
import type { LearningResult } from '../../src/domain/learning/corrections/learn-from.js'
import type { Teacher } from '../../src/domain/learning/corrections/teacher.js'
import { compiledEntry } from '../engine-process/compiled-entry.js'
import type { TeachingMessage } from './messages.js'

/**
 * Learns in a process of its own that gives way to all others, and ends with it. What it was given never leaves this machine's
 * memory.
 * @param seedFolder where the seed corpus is
 */
export const createTeacher = ({ seedFolder }: { seedFolder: string }): Teacher => {
  let child: ChildProcess | null = null
  let closed = false
  return {
    async teach(learning, onProgress) {
      if (closed) throw stopped()
      child = startProcess()
      child.send({ learning, seedFolder })
      try {
        return await resultOf(child, onProgress)
      } catch (error) {
        throw closed ? stopped() : error
      } finally {
        child.kill('SIGKILL')
      }
    },
    close() {
      closed = true
      child?.kill('SIGKILL')
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** MB. What is learnt from stands in memory as a table of numbers. */
const MOST_MEMORY = 8192
/** So that others know that somebody is at it, through the minutes in which there is nothing new to tell. */
const TELL_EVERY_MS = 20_000
const LONGEST_MS = 6 * 3600 * 1000

const startProcess = (): ChildProcess => {
  const child = fork(compiledEntry(import.meta.url, 'teach-process.js'), [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${MOST_MEMORY}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  if (child.pid !== undefined) os.setPriority(child.pid, os.constants.priority.PRIORITY_LOW)
  return child
}

const resultOf = (child: ChildProcess, onProgress: (done: number) => void): Promise<LearningResult> => {
  let last = 0
  const telling = setInterval(() => onProgress(last), TELL_EVERY_MS)
  let limit: NodeJS.Timeout | undefined
  return new Promise<LearningResult>((resolve, reject) => {
    limit = setTimeout(() => reject(new AppError('took-too-long', 'Learning took too long.')), LONGEST_MS)
    child.once('exit', (code, signal) => reject(crashed(`ended with ${signal ?? code}`)))
    child.on('error', () => reject(crashed('could not be started')))
    child.on('message', raw => {
      const message = raw as TeachingMessage
      if (message.kind === 'learnt') return resolve(message.result)
      if (message.kind === 'broke') return reject(crashed(message.reason))
      last = message.done
      onProgress(last)
    })
  }).finally(() => {
    clearInterval(telling)
    clearTimeout(limit)
  })
}

const crashed = (reason: string): AppError =>
  new AppError('kept-crashing', 'The machine could not learn from your corrections. It reads as it did before.', {
    cause: new Error(reason),
  })

const stopped = (): AppError =>
  new AppError('took-too-long', 'Earshot is stopping. It learns after the next start.', { retryable: true })
