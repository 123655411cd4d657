import { z } from 'zod'
import { sweep } from '../src/usecases/sweep.js'
import { defineJob } from './job-definition.js'

export const sweepJob = (deps: Parameters<typeof sweep>[0]) => {
  const run = sweep(deps)
  return defineJob({ name: 'sweep', payload: z.object({}), attempts: 1, backoff: 1000, concurrency: 1, run })
}
