import { type ErrorCode, hasCode } from '../domain/errors.js'
import { withoutFailure } from '../domain/experience.js'
import type { ExperienceStore, JobQueue, Log } from '../domain/ports.js'
import { queueNextStep } from './queue-next-step.js'

export interface RetryUnavailableDeps {
  experiences: Pick<ExperienceStore, 'failedWith' | 'find' | 'save'>
  queue: Pick<JobQueue, 'add'>
  log: Log
}

const MOST = 1000

/** Nothing was wrong with the recording itself. */
const OUTAGES: ErrorCode[] = ['transcriber-unavailable', 'storage-unavailable']

/**
 * Voice notes that waited for an engine that was not there (not installed yet, or its provider was down), or for the place
 * where recordings are kept, are heard without anybody having to ask for each. Run when the workers start, and every hour.
 */
export const retryUnavailable = (deps: RetryUnavailableDeps) => async (): Promise<void> => {
  const ids = await deps.experiences.failedWith(OUTAGES, MOST)
  for (const id of ids) await retry(deps, id)
  if (ids.length > 0) deps.log.info({ count: ids.length }, 'trying again what waited for a part that was away')
}

// ---------------------------------------------------------------------------------------------------------------------

const retry = async (deps: RetryUnavailableDeps, id: string): Promise<void> => {
  const experience = await deps.experiences.find(id)
  if (!experience?.failure) return
  try {
    queueNextStep(deps, await deps.experiences.save(withoutFailure(experience), { by: 'machine', what: 'try-again' }))
  } catch (error) {
    // Somebody is working on this one at this moment: it is in good hands.
    if (!hasCode(error, 'superseded')) throw error
  }
}
