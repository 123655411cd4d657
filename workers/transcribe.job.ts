import { transcribe } from '../src/usecases/transcribe.js'
import type { JobDefinition } from './job-definition.js'

/** One voice note at a time: the engine takes a whole core, and a second one would only slow both. */
export const transcribePolicy = { attempts: 5, backoff: 2000, concurrency: 1 }

export const transcribeJob = (deps: Parameters<typeof transcribe>[0]): JobDefinition => ({
  name: 'transcribe',
  policy: transcribePolicy,
  run: transcribe(deps),
})
