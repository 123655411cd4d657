import { hasCode } from '../domain/errors.js'
import type { Experience } from '../domain/experience.js'
import type { BlobStore, Clock, ExperienceStore, HistoryEntry, JobQueue, Log } from '../domain/ports.js'
import { deleteUnnamed } from './delete-unnamed.js'
import { queueNextStep } from './queue-next-step.js'

export interface ChangeExperienceDeps {
  experiences: Pick<ExperienceStore, 'findByReference' | 'save'>
  blobs: Pick<BlobStore, 'delete'>
  queue: Pick<JobQueue, 'add'>
  clock: Clock
  log: Log
}

/** A record with a change, or the very same record when there is nothing (left) to change. */
type Change = (experience: Experience) => Experience

/** Most times that somebody else may save in between: beyond it something is wrong. */
const MOST_TRIES = 20

/**
 * Makes a change that a contributor asked for, over the record as it stands at this moment, and has it worked on afresh.
 * Files that the record names no longer are deleted after it is saved.
 * @returns the record as it is now, or null when there is none
 * @throws AppError `superseded` when others keep saving in between
 */
export const changeExperience = async (
  deps: ChangeExperienceDeps,
  reference: string,
  change: Change,
  entry: Omit<HistoryEntry, 'at' | 'by'>,
): Promise<Experience | null> => {
  for (let tries = 1; ; tries++) {
    const before = await deps.experiences.findByReference(reference)
    if (!before) return null
    const after = change(before)
    if (after === before) return before
    try {
      const saved = await deps.experiences.save(after, { by: 'contributor', ...entry })
      await deleteUnnamed(deps, before.original, saved.original)
      queueNextStep(deps, saved)
      return saved
    } catch (error) {
      if (!hasCode(error, 'superseded') || tries === MOST_TRIES) throw error
    }
  }
}
