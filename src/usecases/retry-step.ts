import { withoutFailure } from '../domain/experience.js'
import type { ExperienceStore, JobQueue, Log } from '../domain/ports.js'
import { queueNextStep } from './queue-next-step.js'

export interface RetryStepDeps {
  experiences: Pick<ExperienceStore, 'findByReference' | 'save'>
  queue: Pick<JobQueue, 'add'>
  log: Log
}

/** A person asks the machine to try a failed step again. @returns false when there was nothing to try */
export const retryStep =
  (deps: RetryStepDeps) =>
  async (reference: string, by: string): Promise<boolean> => {
    const experience = await deps.experiences.findByReference(reference)
    if (!experience?.failure) return false
    queueNextStep(deps, await deps.experiences.save(withoutFailure(experience), { by, what: 'try-again' }))
    return true
  }
