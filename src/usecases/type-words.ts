import { AppError } from '../domain/errors.js'
import { canBeTyped, withCorrection } from '../domain/experience.js'
import type { Clock, ExperienceStore, JobQueue, Log } from '../domain/ports.js'
import { LONGEST_TEXT, saysSomething, storable } from '../domain/words.js'
import { queueNextStep } from './queue-next-step.js'

export interface TypeWordsDeps {
  experiences: Pick<ExperienceStore, 'findByReference' | 'save'>
  queue: Pick<JobQueue, 'add'>
  clock: Clock
  log: Log
}

/**
 * Takes in what a person heard on the recordings and saw in the files of a record, in place of the machine's words, and has it read afresh.
 * @param given.version the version of the record that the person was looking at
 * @returns false when no record has this reference or it holds nothing to hear or look at
 * @throws AppError `superseded` when somebody else changed the record meanwhile; `nothing-to-keep`, `text-too-long`
 */
export const typeWords =
  (deps: TypeWordsDeps) =>
  async (reference: string, given: { text: string; version: number; by: string }): Promise<boolean> => {
    const experience = await deps.experiences.findByReference(reference)
    if (!experience || !canBeTyped(experience)) return false
    const corrected = withCorrection(experience, checked(given.text), given.by, deps.clock.now())
    const overSeen = { ...corrected, version: given.version }
    queueNextStep(deps, await deps.experiences.save(overSeen, { by: given.by, what: 'typed-words' }))
    return true
  }

// ---------------------------------------------------------------------------------------------------------------------

const checked = (text: string): string => {
  if (!saysSomething(text)) throw new AppError('nothing-to-keep', 'Type what you can hear or see.')
  if (text.length > LONGEST_TEXT) throw new AppError('text-too-long', 'That is too long to keep. Leave some of it out.')
  return storable(text.trim())
}
