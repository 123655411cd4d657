import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Metrics, MetricsSources } from '../../src/domain/metrics.js'

/** Figures in Prometheus' text format. Labels are codes and names of ours: never a word, name or number of a person. */
export const createMetrics = ({ queueStates, countByState }: MetricsSources): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const received = new Counter({
    name: 'earshot_received_total',
    help: 'Messages by channel and outcome',
    labelNames: ['channel', 'outcome'],
    registers,
  })
  const jobs = new Counter({
    name: 'earshot_jobs_total',
    help: 'Jobs by outcome',
    labelNames: ['job', 'outcome'],
    registers,
  })
  const seconds = new Histogram({
    name: 'earshot_job_seconds',
    help: 'How long a job took',
    labelNames: ['job'],
    buckets: [0.005, 0.05, 0.5, 2, 10, 30, 120, 600],
    registers,
  })
  const depth = new Gauge({
    name: 'earshot_queue_depth',
    help: 'Jobs in the queue',
    labelNames: ['queue', 'state'],
    registers,
  })
  const oldest = new Gauge({
    name: 'earshot_queue_oldest_seconds',
    help: 'Age of the oldest waiting job',
    labelNames: ['queue'],
    registers,
  })
  const records = new Gauge({ name: 'earshot_records', help: 'Records by state', labelNames: ['state'], registers })
  const up = new Gauge({
    name: 'earshot_up',
    help: '1 when this part answered while the figures were read',
    labelNames: ['part'],
    registers,
  })

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
