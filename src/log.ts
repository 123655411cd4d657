import { pino } from 'pino'
import type { Log } from './domain/ports.js'

/**
 * Logs tell what happened to which id, never what was said or by whom. Callers pass ids, codes, counts and times only;
 * an error is reduced to its name and code here, because messages and stacks of libraries can carry a value.
 */
export const createLog = (level: string): Log & { level: string } =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: label => ({ level: label }) },
    serializers: { error: describeError },
  })

/** What of an error may be logged. */
export const describeError = (error: unknown): { name: string; code?: string } => {
  if (!(error instanceof Error)) return { name: typeof error }
  const code = 'code' in error ? String(error.code) : undefined
  return code === undefined ? { name: error.name } : { name: error.name, code }
}
