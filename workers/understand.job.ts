import { understand } from '../src/usecases/understand.js'
import { experiencePayload } from './experience-payload.js'
import { defineJob } from './job-definition.js'

export const understandPolicy = { attempts: 5, backoff: 1000, concurrency: 4 }

export const understandJob = (deps: Parameters<typeof understand>[0]) => {
  const run = understand(deps)
  return defineJob({
    name: 'understand',
    payload: experiencePayload,
    policy: understandPolicy,
    step: 'understand',
    run: ({ experienceId }) => run(experienceId),
  })
}
