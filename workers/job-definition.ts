import type { JobName, JobPolicy } from '../src/domain/ports.js'
import type { StepResult } from '../src/usecases/step-result.js'

/** All there is to know of one kind of job: how hard to try, and what it does. */
export interface JobDefinition {
  /** Also the step of the record that it is: its last failure is written there. */
  name: JobName
  policy: JobPolicy
  run(experienceId: string): Promise<StepResult>
}
