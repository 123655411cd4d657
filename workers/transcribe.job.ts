import { transcribe } from '../src/usecases/transcribe.js'
import { experiencePayload } from './experience-payload.js'
import { defineJob } from './job-definition.js'

/** One voice note at a time: the engine takes a whole core, and a second one would only slow both. */
export const transcribePolicy = { attempts: 5, backoff: 2000, concurrency: 1 }

export const transcribeJob = (deps: Parameters<typeof transcribe>[0]) => {
  const run = transcribe(deps)
  return defineJob({
    name: 'transcribe',
    payload: experiencePayload,
    policy: transcribePolicy,
    step: 'transcribe',
    run: ({ experienceId }) => run(experienceId),
  })
}
