import { type Experience, nextStep } from '../domain/experience.js'
import type { JobQueue, Log } from '../domain/ports.js'

/** Not awaited: the record is safe, and nobody must wait for, or hear of, a queue that is down. The sweep is the net below. */
export const queueNextStep = (
  { queue, log }: { queue: Pick<JobQueue, 'add'>; log: Log },
  experience: Experience,
): void => {
  const step = nextStep(experience)
  if (!step) return
  queue
    .add([{ name: step, payload: { experienceId: experience.id } }])
    .catch((error: unknown) =>
      log.warn({ experienceId: experience.id, error }, 'queue not reached; the sweep will find it'),
    )
}
