import { mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { pino } from 'pino'
import type { Config } from './config.js'
import { describeError } from './domain/errors.js'
import type { Log } from './domain/ports.js'

/**
 * Logs tell what happened to which id, never what was said or by whom. Callers pass ids, codes, counts and times only;
 * an error is reduced to its name and code here, because messages and stacks of libraries can carry a value.
 * @param file null for standard output
 */
export const createLog = (level: string, file: string | null): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
      serializers: { error: describeError },
    },
    pino.destination({ dest: file ?? 1, mkdir: true }),
  )

/** The same log, but what is odd is also said to the person who starts the program: the log may go to a file. */
export const warningAloud = (log: Log, say: (words: string) => void): Log => ({
  info: (fields, message) => log.info(fields, message),
  error: (fields, message) => log.error(fields, message),
  warn(fields, message) {
    log.warn(fields, message)
    say(message)
  },
})

/** Once the log is larger than this, the next start begins a new one and keeps one old. */
const LARGEST = 20 * 1024 * 1024

/** Where the log goes: in production to standard output for the container to keep, else to a file, so that the terminal stays readable. */
export const logFile = ({
  logFile: asked,
  production,
  dataDir,
}: Pick<Config, 'logFile' | 'production' | 'dataDir'>): string | null => {
  if (asked) return asked
  if (production) return null
  const file = path.join(dataDir, 'logs', 'earshot.log')
  mkdirSync(path.dirname(file), { recursive: true })
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(file, `${file}.old`)
  return file
}
