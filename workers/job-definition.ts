import type { z } from 'zod'
import type { Step } from '../src/domain/experience.js'
import type { JobName, JobPolicy } from '../src/domain/ports.js'

/** All there is to know of one kind of job: how its payload looks, how hard to try, and what it does. */
export interface JobDefinition<Payload = unknown> {
  name: JobName
  payload: z.ZodType<Payload>
  policy: JobPolicy
  /** The step of the record that this job is: its last failure is written there. */
  step: Step
  run(payload: Payload): Promise<unknown>
}

export const defineJob = <Payload>(definition: JobDefinition<Payload>): JobDefinition => definition as JobDefinition
