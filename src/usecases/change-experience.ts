import type { Experience } from '../domain/experience.js'
import type { BlobStore, Clock, ExperienceStore, HistoryEntry, JobQueue, Log } from '../domain/ports.js'
import { withSaid } from '../domain/review/said.js'
import { deleteUnnamed } from './delete-unnamed.js'
import { gatherHidden } from './gather-hidden.js'
import { onLatest } from './on-latest.js'
import { queueNextStep } from './queue-next-step.js'

export interface ChangeExperienceDeps {
  experiences: Pick<ExperienceStore, 'findByReference' | 'mergedInto' | 'save'>
  blobs: Pick<BlobStore, 'delete'>
  queue: Pick<JobQueue, 'add'>
  clock: Clock
  log: Log
}

/** A record with a change, or the very same record when there is nothing (left) to change. */
type Change = (experience: Experience) => Experience

/**
 * Makes a change that a contributor asked for, over the record as it stands at this moment, and has it worked on afresh. It
 * reaches the parts into which people split the record first: whatever cuts this off, it is done again until all is changed. What
 * people hid in parts that go is hidden in the whole.
 * When it is erased, those that were closed because it tells the same are open again: they were not asked to go.
 * Files that the record names no longer are deleted after it is saved.
 * @param ofParts what is done with those parts
 * @returns the record as it is now, or null when there is none
 * @throws AppError `superseded` when others keep saving in between
 */
export const changeExperience = (
  deps: ChangeExperienceDeps,
  reference: string,
  change: Change,
  entry: Omit<HistoryEntry, 'at' | 'by'>,
  ofParts: Change = change,
): Promise<Experience | null> =>
  onLatest(deps.experiences, reference, async latest => {
    if (change(latest) === latest) return latest
    const partsGo = latest.splitInto !== undefined && ofParts !== change
    const before = partsGo ? await gatherHidden(deps.experiences, latest) : latest
    const after = change(before)
    for (const part of before.splitInto ?? []) await changeExperience(deps, part, ofParts, entry)
    if (after.state === 'erased') await reopenMerged(deps, reference)
    const saved = await deps.experiences.save(after, { by: 'contributor', ...entry })
    await deleteUnnamed(deps, before.original, saved.original)
    queueNextStep(deps, saved)
    return saved
  })

// ---------------------------------------------------------------------------------------------------------------------

const reopenMerged = async ({ experiences }: ChangeExperienceDeps, into: string): Promise<void> => {
  for (const reference of await experiences.mergedInto(into)) {
    await onLatest(experiences, reference, async latest => {
      if (latest.mergedInto !== into) return latest
      return experiences.save(withSaid(latest, { mergedInto: null }), { by: 'machine', what: 'reopened' })
    })
  }
}
