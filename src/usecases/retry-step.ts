import { nextStep, withoutFailure } from '../domain/experience.js'
import type { ExperienceStore, JobQueue } from '../domain/ports.js'

/** A person asks the machine to try a failed step again. @returns false when there was nothing to try */
export const retryStep =
  ({
    experiences,
    queue,
  }: {
    experiences: Pick<ExperienceStore, 'findByReference' | 'save'>
    queue: Pick<JobQueue, 'add'>
  }) =>
  async (reference: string, by: string): Promise<boolean> => {
    const experience = await experiences.findByReference(reference)
    if (!experience?.failure) return false
    const cleared = await experiences.save(withoutFailure(experience), { by, what: 'try-again' })
    const step = nextStep(cleared)
    if (step) await queue.add([{ name: step, payload: { experienceId: cleared.id } }])
    return step !== null
  }
