import { pino } from 'pino'
import { describeError } from './domain/errors.js'
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
