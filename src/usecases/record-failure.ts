import { AppError, type ErrorCode, hasCode } from '../domain/errors.js'
import { nextStep, type Step, withFailure } from '../domain/experience.js'
import type { Clock, ExperienceStore } from '../domain/ports.js'

/**
 * A step failed for good: it is written on the record, so that it becomes a person's task instead of a lost voice. Nothing is
 * written when the record has moved on without it: it was done after all, or what it was about has been withdrawn.
 */
export const recordFailure =
  ({ experiences, clock }: { experiences: Pick<ExperienceStore, 'find' | 'save'>; clock: Clock }) =>
  async (id: string, step: Step, error: unknown): Promise<void> => {
    const experience = await experiences.find(id)
    if (!experience || nextStep(experience) !== step) return
    const code: ErrorCode = error instanceof AppError ? error.code : 'kept-crashing'
    try {
      await experiences.save(withFailure(experience, step, code, clock.now()), {
        by: 'machine',
        what: 'failed',
        detail: { step, code },
      })
    } catch (problem) {
      if (!hasCode(problem, 'superseded')) throw problem
    }
  }
