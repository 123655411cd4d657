import { collectDefaultMetrics, Registry } from 'prom-client'
import type { Metrics, MetricsSources } from '../../src/domain/metrics.js'
import { createMeters } from './meters.js'

/** Figures in Prometheus' text format. Labels are codes and names of ours: never a word, name or number of a person. */
export const createMetrics = ({ queueStates, countByState }: MetricsSources): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const { received, jobs, seconds, depth, oldest, records, up } = createMeters(registry)

  const readQueues = async (): Promise<void> => {
    for (const state of await queueStates()) {
      const { name: queue, waiting, active, delayed, oldestSeconds } = state
      for (const [label, value] of Object.entries({ waiting, active, delayed }))
        depth.set({ queue, state: label }, value)
      oldest.set({ queue }, oldestSeconds)
    }
  }

  const readRecords = async (): Promise<void> => {
    for (const [state, count] of Object.entries(await countByState())) records.set({ state }, count)
  }

  /** A part that is down must not take the figures of the others with it. */
  const reading = async (part: string, read: () => Promise<void>): Promise<void> => {
    const answered = await read().then(
      () => 1,
      () => 0,
    )
    up.set({ part }, answered)
  }

  return {
    received: (channel, outcome) => received.inc({ channel, outcome }),
    jobDone(job, outcome, took) {
      jobs.inc({ job, outcome })
      seconds.observe({ job }, took)
    },
    async text() {
      await Promise.all([reading('queue', readQueues), reading('database', readRecords)])
      return { contentType: registry.contentType, body: await registry.metrics() }
    },
  }
}
