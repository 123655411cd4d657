import type { JobName } from './ports.js'

/** Every kind of job there is. A job without a definition, or with two, stops the start. */
export const JOB_NAMES = ['transcribe', 'understand'] as const satisfies readonly JobName[]
