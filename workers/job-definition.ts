import type { z } from 'zod'
import type { Step } from '../src/domain/experience.js'
import type { JobName } from '../src/domain/ports.js'

/** All there is to know of one kind of job: how its payload looks, how hard to try, how many at once, and what it does. */
export interface JobDefinition<Payload = unknown> {
  name: JobName
  payload: z.ZodType<Payload>
  /** How often to try before a person has to look. */
  attempts: number
  /** First wait between tries in milliseconds; doubles each time, with jitter. */
  backoff: number
  concurrency: number
  /** Set when the job is a step of a record: its last failure is written there. */
  step?: Step
  run(payload: Payload): Promise<unknown>
}

export const defineJob = <Payload>(definition: JobDefinition<Payload>): JobDefinition => definition as JobDefinition
