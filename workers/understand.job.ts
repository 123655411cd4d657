import { understand } from '../src/usecases/understand.js'
import type { JobDefinition } from './job-definition.js'

export const understandPolicy = { attempts: 5, backoff: 1000, concurrency: 4 }

export const understandJob = (deps: Parameters<typeof understand>[0]): JobDefinition => ({
  name: 'understand',
  policy: understandPolicy,
  run: understand(deps),
})
