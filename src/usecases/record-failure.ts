import { AppError, type ErrorCode, hasCode } from '../domain/errors.js'
import { type Step, withFailure } from '../domain/experience.js'
import type { Clock, ExperienceStore } from '../domain/ports.js'

/** A step failed for good: it is written on the record, so that it becomes a person's task instead of a lost voice. */
export const recordFailure =
  ({ experiences, clock }: { experiences: Pick<ExperienceStore, 'find' | 'save'>; clock: Clock }) =>
  async (id: string, step: Step, error: unknown): Promise<void> => {
    const experience = await experiences.find(id)
    if (!experience || experience.failure || stampOf(experience, step)) return
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

// ---------------------------------------------------------------------------------------------------------------------

const stampOf = (experience: { transcribedAt?: string; understoodAt?: string }, step: Step): string | undefined =>
  step === 'transcribe' ? experience.transcribedAt : experience.understoodAt
