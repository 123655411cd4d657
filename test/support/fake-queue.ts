import type { Job, JobQueue } from '../../src/domain/ports.js'

/** A queue that only remembers what was added, once each as the real one does while a job waits. */
export const fakeQueue = (): JobQueue & { added: Job[] } => {
  const added: Job[] = []
  return {
    added,
    async add(jobs) {
      const waits = (job: Job) => added.some(one => JSON.stringify(one) === JSON.stringify(job))
      added.push(...jobs.filter(job => !waits(job)))
    },
    states: async () => [],
    ping: async () => undefined,
    close: async () => undefined,
  }
}
