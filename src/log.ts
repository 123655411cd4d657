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
