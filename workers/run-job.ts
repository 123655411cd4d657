import { AppError, hasCode, isRetryable } from '../src/domain/errors.js'
import type { Step } from '../src/domain/experience.js'
import type { Metrics } from '../src/domain/metrics.js'
import type { ExperienceStore, Log } from '../src/domain/ports.js'
import { experiencePayload } from './experience-payload.js'
import type { JobDefinition } from './job-definition.js'

export interface RunJobDeps {
  countStart: ExperienceStore['countStart']
  forgetStarts: ExperienceStore['forgetStarts']
  recordFailure(id: string, step: Step, error: unknown): Promise<void>
  log: Log
  metrics: Pick<Metrics, 'jobDone'>
}

/**
 * Starts without an end before a record is set aside: whatever kills the process must not do so for ever. A try that ends in
 * an error has ended, so outages, however many, never count.
 */
const MOST_STARTS = 20

/**
 * Runs one job and decides what its failure means: throw, so that the queue tries again; or, when trying again cannot
 * help, write it on the record and be done. The queue itself keeps nothing of a failure, because its messages could hold words.
 */
export const runJob =
  (deps: RunJobDeps) =>
  async (definition: JobDefinition, rawPayload: unknown, attempt: number): Promise<void> => {
    const payload = experiencePayload.safeParse(rawPayload)
    if (!payload.success) {
      deps.log.error({ job: definition.name }, 'a job with a payload that cannot be read was dropped')
      return
    }
    const { experienceId } = payload.data
    const started = performance.now()
    const seconds = () => (performance.now() - started) / 1000
    try {
      await stopEndlessStarts(deps.countStart, definition.name, experienceId)
      const result = await definition.run(experienceId)
      deps.metrics.jobDone(definition.name, 'done', seconds())
      deps.log.info({ job: definition.name, experienceId, result, seconds: seconds() }, 'job done')
    } catch (error) {
      const final = isFinal(error, attempt, definition.policy.attempts)
      deps.metrics.jobDone(definition.name, final ? 'failed' : 'retried', seconds())
      await answerFailure(deps, definition, { experienceId, attempt, final, error })
    }
  }

// ---------------------------------------------------------------------------------------------------------------------

interface FailedTry {
  experienceId: string
  attempt: number
  final: boolean
  error: unknown
}

/** While our own engines are down nothing is wrong with the record: the sweep brings it back until they are there again. */
const isFinal = (error: unknown, attempt: number, attempts: number): boolean => {
  if (hasCode(error, 'database-unavailable') || hasCode(error, 'queue-unavailable')) return false
  return !isRetryable(error) || attempt >= attempts
}

const answerFailure = async (
  { log, forgetStarts, recordFailure }: RunJobDeps,
  { name }: JobDefinition,
  failed: FailedTry,
): Promise<void> => {
  const { experienceId, attempt, final, error } = failed
  log.warn(
    { job: name, experienceId, attempt, error },
    final ? 'job failed; a person has to look' : 'job will be tried again',
  )
  await forgetStarts(experienceId).catch(() => undefined)
  if (!final) throw error
  await recordFailure(experienceId, name, error)
}

const stopEndlessStarts = async (countStart: RunJobDeps['countStart'], step: Step, id: string): Promise<void> => {
  if ((await countStart(id, step)) > MOST_STARTS) {
    throw new AppError('kept-crashing', 'The machine could not get through this one. Please listen and type it.')
  }
}
