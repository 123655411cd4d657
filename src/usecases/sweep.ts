import type { BlobStore, Clock, ExperienceStore, JobQueue, Log } from '../domain/ports.js'

export interface SweepDeps {
  experiences: Pick<ExperienceStore, 'takeUnfinished' | 'namesBlob'>
  blobs: Pick<BlobStore, 'keysBefore' | 'delete'>
  queue: Pick<JobQueue, 'add'>
  forgetOldDrafts(): Promise<number>
  clock: Clock
  log: Log
  /** A record untouched for this long without its next stamp has lost its job. */
  lostAfterSeconds: number
}

const BATCH = 1000
const HOUR = 3_600_000

/**
 * The net under every lost job: queue down at intake, Redis emptied, a process killed between two steps. It queues again
 * what lacks its stamp, and clears away files that no record names (a process killed between file and row).
 */
export const sweep = (deps: SweepDeps) => async (): Promise<void> => {
  const before = new Date(deps.clock.now().getTime() - deps.lostAfterSeconds * 1000)
  const lost = await deps.experiences.takeUnfinished(before, BATCH)
  if (lost.length > 0) {
    deps.log.info({ count: lost.length }, 'queueing again what lacks its stamp')
    await deps.queue.add(lost.map(({ id, step }) => ({ name: step, payload: { experienceId: id } })))
  }
}

/** Run once an hour or so: unsent drafts past their day, and files that belong to nothing. */
export const clearAway =
  ({ experiences, blobs, forgetOldDrafts, clock, log }: Omit<SweepDeps, 'queue' | 'lostAfterSeconds'>) =>
  async (): Promise<void> => {
    const drafts = await forgetOldDrafts()
    let files = 0
    // An hour's grace: a file is written before the row that names it.
    for await (const key of blobs.keysBefore(new Date(clock.now().getTime() - HOUR))) {
      if (await experiences.namesBlob(key)) continue
      await blobs.delete(key)
      files++
    }
    if (drafts + files > 0) log.info({ drafts, files }, 'cleared away what was never sent')
  }
