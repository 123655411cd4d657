import { JOB_NAMES } from '../src/domain/jobs.js'
import type { JobListener, RunningWorker } from '../src/domain/ports.js'
import type { JobDefinition } from './job-definition.js'

/**
 * Starts one worker for each kind of job.
 * @throws Error when a job has no definition or more than one: such a job would wait for ever, or run twice
 */
export const startWorkers = (
  listener: JobListener,
  definitions: JobDefinition[],
  run: (definition: JobDefinition, payload: unknown, attempt: number) => Promise<void>,
): RunningWorker => {
  for (const name of JOB_NAMES) {
    const found = definitions.filter(definition => definition.name === name).length
    if (found !== 1) throw new Error(`job "${name}" has ${found} definitions, and needs exactly one`)
  }
  const workers = definitions.map(definition =>
    listener.listen(definition.name, definition.policy, (payload, attempt) => run(definition, payload, attempt)),
  )
  return {
    async close() {
      await Promise.all(workers.map(worker => worker.close()))
    },
  }
}
