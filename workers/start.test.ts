import { describe, expect, it } from 'vitest'
import type { JobDefinition } from './job-definition.js'
import { startWorkers } from './start.js'

const policy = { attempts: 1, backoff: 1, concurrency: 1 }
const definitionOf = (name: 'transcribe' | 'understand'): JobDefinition => ({ name, policy, run: async () => 'done' })
const listener = { listen: () => ({ close: async () => undefined }) }
const start = (...names: ('transcribe' | 'understand')[]) =>
  startWorkers(listener, names.map(definitionOf), async () => undefined)

describe('starting the workers', () => {
  it('works when each job has one definition', () => {
    expect(() => start('transcribe', 'understand')).not.toThrow()
  })

  it('stops when a job has none, or two', () => {
    expect(() => start('transcribe')).toThrow('"understand" has 0 definitions')
    expect(() => start('transcribe', 'understand', 'understand')).toThrow('"understand" has 2 definitions')
  })
})
